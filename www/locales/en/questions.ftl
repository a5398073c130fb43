# The questions: title, fields, choices, what is wrong with an answer, and why it is asked.

## For whom

who-title = Who are you registering?
who-me = Myself
who-me-hint = No papers are needed: registers know what counts.
who-me-and-children = Myself and my children
who-me-and-children-hint = Children aged 14 and 15: have each child’s IIN at hand.
who-children = Only my children
who-children-hint = Children aged 14 and 15: have each child’s IIN at hand, we ask for the birth record ourselves.
who-ward = A person in my care
who-ward-hint = You are their guardian or trustee: have their IIN at hand, we ask for the record of it ourselves.
who-why = Everyone who moves in is counted together, so that there is a place for each.
issue-who-missing = Choose who you are registering

children-title = How many children are you registering?
children-label = Number of children aged 14 and 15
children-hint = Younger children move with you and need no registration of their own.
children-why = Every child of this age needs a place in the home.
issue-children-missing = Enter how many children you are registering
issue-children-range = Enter a number from 1 to 6

child-title = { $number ->
    [0] About your child
   *[other] About child { $number }
}
child-label = The child’s IIN
child-hint = 12 digits, on the birth certificate or identity card.
born-label = The child’s date of birth
born-hint = For example: day 4, month 5, year 2011.
date-year = Year
date-month = Month
date-day = Day
child-why = We check in the register of civil acts that you are the parent. Nothing else is read.
issue-child-missing = Enter the child’s IIN
issue-born-missing = Enter the child’s date of birth
issue-birth-impossible = Check the year. This date is still to come, or before your own birth.
issue-date-unread = Enter the whole date: day, month and year

ward-title = About the person in your care
ward-label = The person’s IIN
ward-hint = 12 digits, on the identity card.
ward-why = We check that you are recorded as the guardian or trustee. Nothing else is read.
issue-ward-missing = Enter the IIN of the person in your care

## Which registration

kind-title = Which registration do you need?
kind-permanent = Permanent
kind-permanent-hint = You live here and have no end date in mind.
kind-temporary = Temporary
kind-temporary-hint = You will stay from 1 to 12 months, and keep your permanent address.
kind-why = The law knows two kinds of registration. The rule about space is the same for both.
issue-kind-missing = Choose permanent or temporary

months-title = How long will you stay?
months-label = Number of months
months-hint = A number from 1 to 12.
months-why = A temporary registration ends by itself on its last day. You can ask for another one then.
issue-months-missing = Enter the number of months
issue-months-range = Enter a number of months from 1 to 12

## The home

home-title = Where will you live?
rka-label = Address
rka-hint = Street, house and flat – for example, Abylai Khan 5, 12.
rka-found = Homes that were found
home-why =
    We find the home in the address register, by its code.
    Then we ask the register of real estate about the owner and the floor area of this home.
home-more-title = My address is not in the list
home-more =
    - Write less: only the street and the house.
    - Try the old name of the street.
    - A new building may not be in the register yet. The developer or the owner can tell you.
    - Call 1414 and ask for the address to be checked.
addresses-found = { $count ->
    [0] Nothing was found. Check the street and the house number.
    [one] One home was found. Choose it below.
    [10] The first 10 homes are shown. Add the house or flat number to see fewer.
   *[other] { $count } homes were found. Choose one below.
}
issue-rka-missing = Find the address and choose it in the list
issue-address-unknown = Choose an address from the list

owner-title = Whose home is it?
whose-mine = Mine
whose-mine-hint = You are the owner or one of the owners.
whose-other = Someone else’s
whose-other-hint = A relative, a friend, a landlord or the state.
owner-label = The owner’s IIN
owner-hint = 12 digits: the IIN of one of the owners, or, in state housing, of the tenant.
owner-why =
    You name the owner, and the register of real estate says only “yes” or “no”.
    So nobody can find out from this form who owns a home.
owner-more-title = I don’t know the owner’s IIN
owner-more =
    - Ask the owner: at the end they must agree to your registration anyway.
    - The IIN stands on the identity card and in the rental contract.
issue-whose-missing = Choose whose home it is
issue-owner-missing = Enter the owner’s IIN
issue-owner-not-matched = This address and this owner do not belong together. Check the IIN and the address.
issue-whose-owner-not-matched = The register does not name you as the owner of this home. Check the address.

issue-number-unread = Enter a number in digits, for example, 6
issue-choice-unknown = Choose one of the answers
issue-person-twice = This IIN is already in the application. Enter another one.
issue-missing = Answer this question
issue-iin-length = An IIN has 12 digits. Check that none is missing.
issue-iin-digits = An IIN has digits only
issue-iin-check = There is a slip in this IIN. Compare each digit with the card.

## The sum of places

space-title = { $room ->
    [free] There is room in this home
    [full] All places in this home are taken
   *[short] There are not enough free places in this home
}
space-sum = { HUNDREDTHS($area) } m² ÷ { HUNDREDTHS($norm) } m² = { $places ->
    [one] 1 place
   *[other] { $places } places
}
space-words = { $residents ->
    [0] Nobody is registered here.
    [one] 1 person is registered here.
   *[other] { $residents } people are registered here.
} { $party ->
    [one] You need 1 place.
   *[other] Your family needs { $party } places.
} Each person needs { HUNDREDTHS($norm) } square metres.
space-key-resident = registered
space-key-you = you
space-free = You can go on directly: nobody asks whose relative you are.
space-sources = Where these numbers come from
space-source-area = Area: { $register }, { DAY($day) }, { TIME($at) }
space-source-residents = Number of registered people: { $register }, { DAY($day) }, { TIME($at) }
space-source-norm = Norm: decision of the Astana maslikhat No 368/48-VIII, since { DAY($from) }
space-key-short = no place
space-key-free = free place

## The relation

relation-title = { $about ->
    [me] I am the owner’s …
    [ward] The person in my care is the owner’s …
   *[child] { $number ->
        [0] My child is the owner’s …
       *[other] Child { $number } is the owner’s …
    }
}
relation-child = son or daughter
relation-child-hint = { $about ->
    [me] For example, the owner is your mother, by birth or by adoption.
   *[other] For example, the owner is this person’s mother, by birth or by adoption.
}
relation-child-playback = { $about ->
    [me] You are the owner’s child. The owner is your mother or father.
   *[other] This person is the owner’s child. The owner is their mother or father.
}
relation-parent = mother or father
relation-parent-hint = { $about ->
    [me] For example, the owner is your son, also if you adopted him.
   *[other] For example, the owner is this person’s son, also if they adopted him.
}
relation-parent-playback = { $about ->
    [me] You are the owner’s mother or father. The owner is your child.
   *[other] This person is the owner’s mother or father. The owner is their child.
}
relation-spouse = husband or wife
relation-spouse-hint = { $about ->
    [me] For example, you and the owner registered your marriage: a religious ceremony alone does not count.
   *[other] For example, they and the owner registered their marriage: a religious ceremony alone does not count.
}
relation-spouse-playback = { $about ->
    [me] You and the owner are married to each other.
   *[other] This person and the owner are married to each other.
}
relation-full-sibling = brother or sister
relation-full-sibling-hint = { $about ->
    [me] For example, you are the owner’s sister: you have the same mother and the same father.
   *[other] For example, this person is the owner’s sister: they have the same mother and the same father.
}
relation-full-sibling-playback = { $about ->
    [me] You and the owner have the same mother and the same father.
   *[other] This person and the owner have the same mother and the same father.
}
relation-half-sibling = half-brother or half-sister
relation-half-sibling-hint = { $about ->
    [me] For example, you have one mother by birth but different fathers: a stepmother’s or stepfather’s children are not meant.
   *[other] For example, they have one mother by birth but different fathers: a stepmother’s or stepfather’s children are not meant.
}
relation-half-sibling-playback = { $about ->
    [me] You and the owner share one parent. Your other parents are different people.
   *[other] This person and the owner share one parent. Their other parents are different people.
}
relation-grandparent = grandmother or grandfather
relation-grandparent-hint = { $about ->
    [me] For example, the owner is your daughter’s son.
   *[other] For example, the owner is a son of this person’s daughter.
}
relation-grandparent-playback = { $about ->
    [me] You are the owner’s grandparent. The owner is your grandchild.
   *[other] This person is the owner’s grandparent. The owner is their grandchild.
}
relation-grandchild = grandchild
relation-grandchild-hint = { $about ->
    [me] For example, the owner is your mother’s father.
   *[other] For example, the owner is the father of this person’s mother.
}
relation-grandchild-playback = { $about ->
    [me] You are the owner’s grandchild. The owner is your grandparent.
   *[other] This person is the owner’s grandchild. The owner is their grandparent.
}
relation-in-law = relative of their husband or wife
relation-in-law-hint = { $about ->
    [me] For example, you are the owner’s mother-in-law, or the brother of the owner’s wife.
   *[other] For example, this person is the brother of the owner’s wife.
}
relation-in-law-playback = { $about ->
    [me] You are a relative of the owner’s husband or wife. The owner married into your family.
   *[other] This person is a relative of the owner’s husband or wife. The owner married into their family.
}
relation-relatives-spouse = husband or wife of their relative
relation-relatives-spouse-hint = { $about ->
    [me] For example, you are married to the owner’s son or sister.
   *[other] For example, this person is married to the owner’s son or sister.
}
relation-relatives-spouse-playback = { $about ->
    [me] You are the husband or wife of the owner’s close relative. The owner is a close relative of the one you married.
   *[other] This person is the husband or wife of the owner’s close relative. The owner is a close relative of the one they married.
}
relation-relatives-child = nephew, niece, uncle, aunt or great-grandchild
relation-relatives-child-hint = { $about ->
    [me] For example, the owner is a sister of your mother, or a son of your brother.
   *[other] For example, the owner is a sister of this person’s mother, or a son of their brother.
}
relation-relatives-child-playback = { $about ->
    [me] One of you is a child of the other’s brother or sister, or you are the owner’s great-grandchild.
   *[other] One of them is a child of the other’s brother or sister, or this person is the owner’s great-grandchild.
}
relation-ward = ward
relation-ward-hint = { $about ->
    [me] For example, a court or an authority appointed the owner as your guardian or trustee.
   *[other] For example, an authority appointed the owner as this person’s guardian or trustee.
}
relation-ward-playback = { $about ->
    [me] You are the owner’s ward. The owner is your guardian or trustee.
   *[other] This person is the owner’s ward. The owner is their guardian or trustee.
}
relation-student = not a relative, but a full-time student in Astana
relation-student-hint = For example, at a college or university of Astana, by day.
relation-student-playback = { $about ->
    [me] You study full-time in Astana. You need not be related to the owner.
   *[other] This person studies full-time in Astana. They need not be related to the owner.
}
relation-none = none of these
relation-none-hint = { $about ->
    [me] For example, you are a friend of the owner, or rent a room from them.
   *[other] For example, this person is a friend of the owner, or rents a room from them.
}
relation-none-playback = { $about ->
    [me] You are not a relative of the owner, and you do not study full-time in Astana.
   *[other] This person is not a relative of the owner, and does not study full-time in Astana.
}
relation-why =
    The rule about space does not bind the owner’s relatives and full-time students.
    We check your answer in the register of civil acts. It says only “confirmed” or “not confirmed”.
relation-more-title = Step-brothers and step-sisters
relation-more =
    { $about ->
        [me] Your father married the owner’s mother, and you two have no parent in common: then you are step-siblings.
       *[other] Their father married the owner’s mother, and the two have no parent in common: then they are step-siblings.
    }
    The rules do not name step-siblings. Choose “{ relation-none }”, or look for another tie, such as a marriage.
issue-relation-missing = Choose who you are to the owner

shared-parent-title = { $about ->
    [me] Which parent do you and the owner share?
   *[other] Which parent do this person and the owner share?
}
shared-parent-father = The father
shared-parent-father-hint = { $about ->
    [me] You have different mothers.
   *[other] They have different mothers.
}
shared-parent-mother = The mother
shared-parent-mother-hint = { $about ->
    [me] You have different fathers.
   *[other] They have different fathers.
}
shared-parent-neither = Neither
shared-parent-neither-hint = { $about ->
    [me] You are step-siblings: your parents married each other.
   *[other] They are step-siblings: their parents married each other.
}
shared-parent-why = { $about ->
    [me] We look for both of you among the children of this one parent, and nowhere else.
   *[other] We look for both of them among the children of this one parent, and nowhere else.
}
both-parents-title = { $about ->
    [me] Do you share both parents?
   *[other] Do they share both parents?
}
both-parents-body = { $about ->
    [me] Then you are full brothers or sisters, and no parent needs to be named.
   *[other] Then they are full brothers or sisters, and no parent needs to be named.
}
both-parents = Both parents are shared
both-parents-filled-in = You said that both parents are shared: then this is the answer. Look at it and go on.
issue-shared-parent-missing = Choose which parent you share

side-title = { $about ->
    [me] Through whom are you and the owner related?
   *[other] Through whom are this person and the owner related?
}
side-body = Look from the grandchild up: through the mother, or through the father?
side-father = { $relation ->
    [grandparent] { $about ->
        [me] Through the owner’s father
       *[other] Through the owner’s father
    }
   *[grandchild] { $about ->
        [me] Through my father
       *[other] Through this person’s father
    }
}
side-father-hint = { $relation ->
    [grandparent] { $about ->
        [me] The owner’s father is your son.
       *[other] The owner’s father is this person’s son.
    }
   *[grandchild] { $about ->
        [me] The owner is your father’s mother or father.
       *[other] The owner is the mother or father of this person’s father.
    }
}
side-mother = { $relation ->
    [grandparent] { $about ->
        [me] Through the owner’s mother
       *[other] Through the owner’s mother
    }
   *[grandchild] { $about ->
        [me] Through my mother
       *[other] Through this person’s mother
    }
}
side-mother-hint = { $relation ->
    [grandparent] { $about ->
        [me] The owner’s mother is your daughter.
       *[other] The owner’s mother is this person’s daughter.
    }
   *[grandchild] { $about ->
        [me] The owner is your mother’s mother or father.
       *[other] The owner is the mother or father of this person’s mother.
    }
}
side-why = We follow this one line in the register of civil acts, and no other.
issue-side-missing = Choose through whom you are related
confirmed-kinship-title = The relation is confirmed
confirmed-study-title = Studies in Astana are confirmed
confirmed-kinship = { $claim } The records of civil acts confirm it.
confirmed-study = { $claim } The register of education confirms it.
confirmed-so = So the rule about space does not bind this registration.

## The arrival slip

purpose-title = Why are you moving here?
purpose-residence = To live here
purpose-work = To work
purpose-study = To study
purpose-family = To be with my family
purpose-other = For another reason
purpose-why = The arrival slip is for statistics. It does not change the answer.
issue-purpose-missing = Choose why you are moving
slip-known = On the slip already
slip-person = Applicant
slip-who = Who is registered
slip-home = New address
slip-kind = Kind of registration
slip-term = { $months ->
    [0] { kind-permanent }
    [one] { kind-temporary }, { $months } month
   *[other] { kind-temporary }, { $months } months
}
slip-from-register = { $day ->
    [none] From the database of persons
   *[other] From the database of persons, { DAY($day) }
}
slip-from-you = Your answer
slip-from-addresses = { $day ->
    [none] From the address register
   *[other] From the address register, { DAY($day) }
}
slip-filled-in = Filled in because a register confirmed that you study. Change it if it is not so.

education-title = What education have you finished?
education-higher = University
education-college = College
education-secondary = Secondary school, 11 years
education-basic = Basic school, 9 years
education-none = None yet
education-why = The arrival slip is for statistics. It does not change the answer.
issue-education-missing = Choose your education

work-title = What do you do?
work-employed = I am employed
work-self-employed = I work for myself
work-student = I study
work-retired = I am retired
work-not-working = I do not work at the moment
work-why = The arrival slip is for statistics. It does not change the answer.
issue-work-missing = Choose what you do

## At the desk

desk-owner-title = Check the owner
desk-owner-label = The owner’s IIN
desk-owner-hint = 12 digits, from the papers of the home.
desk-owner-why = Point 6: whether this home is served in the hall.
issue-desk-owner-missing = Enter the owner’s IIN

powers-title = Do the papers prove the representative’s powers?
powers-yes = Yes
powers-no = No
powers-why = Point 7: only the owner’s lawful representative may apply here.
issue-powers-missing = Choose yes or no
