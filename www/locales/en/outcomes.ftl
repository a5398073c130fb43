# The endings: what was decided, what to do next, the facts and the rules behind it.

## What somebody must do

act-sign-title = You can go on to sign
act-sign-body =
    All checks are done, and your answers are complete.
    Three things remain: you sign the application, the owners agree within an hour, and the registration is entered.
act-consent-title = Now the owners must agree
act-consent-body =
    Every owner gets a message from 1414 and has one hour to answer.
    Tell them to look at their phone. Your answers are kept.
act-unknown-title = One more step is needed
act-unknown-body =
    This page does not know the next step yet. It is not a refusal, and your answers are kept.
    Call 1414 and tell them the code below.

## Verdicts

verdict-person = { $about ->
    [ward] This is about the person in your care, IIN ending in { $last }.
   *[child] This is about your child, IIN ending in { $last }.
}

verdict-unknown-title = There is an answer, but this page can’t explain it
verdict-unknown-body =
    The page may be out of date: reload it. Your answers are kept.
    If that does not help, call 1414 and tell them the code below.

verdict-registered-title = You are registered
verdict-registered-body =
    Your new address counts from today. Your old address was cancelled by itself.

verdict-desk-title = This home is served at the service centre
verdict-desk-body =
    This home is served in the hall of a public service centre, by a member of staff.
    You did nothing wrong, and you can still be registered there.

verdict-desk-serves-title = Served here
verdict-desk-serves-body = The owner is served in the hall, and the representative’s powers are proven.
verdict-desk-refuses-title = This application is made online
verdict-desk-refuses-body = The system warns that this home is not served in the hall. Tell the visitor how to apply online.
verdict-powers-lacking-title = The powers are not proven
verdict-powers-lacking-body = The papers do not prove that this person may act for the owner.

verdict-not-citizen-title = This service is for citizens of Kazakhstan
verdict-not-citizen-body =
    The database of persons does not record you as a citizen.
    There is another service for foreign citizens and stateless people.
verdict-too-young-title = Your parent applies for you
verdict-too-young-body =
    People apply by themselves from the age of 16.
    Until then a parent or a lawful representative registers you.
verdict-child-too-young-title = This child needs no registration of their own
verdict-child-too-young-body =
    Children under 14 live where their parents live. They are not registered separately.
    Take the child out of the application and go on.
verdict-child-too-old-title = This child applies in person
verdict-child-too-old-body =
    From the age of 16 people apply by themselves.
    Take the child out of the application and go on.
verdict-not-your-child-title = No record names you as this child’s parent
verdict-not-your-child-body =
    The register of civil acts answered, and did not find you as a parent.
    The IIN or the birth date may have a slip. An old record may also be incomplete.
verdict-not-your-ward-title = No record names you as this person’s guardian
verdict-not-your-ward-body =
    The system of social protection answered, and did not find you as guardian or trustee.

verdict-already-here-title = { $about ->
    [me] You are registered there already
   *[other] This person is registered there already
}
verdict-already-here-body = { $about ->
    [me] You are permanently registered at this address. There is nothing to do.
   *[other] This person is permanently registered at this address. There is nothing to do.
}
verdict-already-here-others-body = { $about ->
    [me] You are permanently registered at this address. Your children can be registered without you.
   *[other] This person is permanently registered at this address. The others can be registered without them.
}
verdict-already-here-since = Registered there since { DAY($since) }.
verdict-not-in-lease-title = { $about ->
    [me] You are not named in the lease
   *[other] This person is not named in the lease
}
verdict-not-in-lease-body =
    This home belongs to the state. Only people named in its lease can be registered there.
verdict-no-area-title = The floor area of this home is not recorded
verdict-no-area-body =
    The cadastre answered, but it has no area for this home. Without it nobody can count the places.
    This is not your mistake. The owner’s relatives and full-time students can be registered all the same.
verdict-no-relation-title = { $about ->
    [me] You can’t be registered at this address now
   *[other] This person can’t be registered at this address now
}
verdict-no-relation-body =
    There are not enough places in this home. { $about ->
        [me] You are neither a relative of the owner nor a full-time student.
       *[other] This person is neither a relative of the owner nor a full-time student.
    }
    People who are registered there stay registered.
verdict-step-sibling-title = The rules do not name step-siblings
verdict-step-sibling-body =
    { $about ->
        [me] You and the owner have no parent in common, so you are step-siblings.
       *[other] This person and the owner have no parent in common, so they are step-siblings.
    }
    The exception is for brothers and sisters who share a parent by birth or adoption.
    Perhaps there is another tie, for example through a marriage.
verdict-update-act-record-title = Records do not confirm the relation
verdict-update-act-record-body =
    You said: “{ $claim }” Registers of civil acts answered, and did not confirm it.
    That does not mean that it is not true. Old paper records, records from abroad and changed surnames are often missing.
    Have the record brought up to date, then check again here.
verdict-update-act-record-contradictory-title = The records about { $about ->
    [me] you
   *[other] this person
} contradict each other
verdict-update-act-record-contradictory-body =
    You said: “{ $claim }” { $about ->
        [me] What records say of your parents does not agree.
       *[other] What records say of this person’s parents does not agree.
    }
    Nobody may guess which of them is right. This is not your mistake, and it does not mean that what you said is untrue.
    A registry office can say which record counts. Then check again here: your answers are kept.
verdict-update-act-record-no-father-body =
    You said: “{ $claim }” { $about ->
        [me] Your own birth record names no father, so nothing could be found through him.
       *[other] This person’s birth record names no father, so nothing could be found through him.
    }
    That does not mean that it is not true. Have the birth record brought up to date, then check again here.
verdict-update-act-record-no-mother-body =
    You said: “{ $claim }” { $about ->
        [me] Your own birth record names no mother, so nothing could be found through her.
       *[other] This person’s birth record names no mother, so nothing could be found through her.
    }
    That does not mean that it is not true. Have the birth record brought up to date, then check again here.
verdict-update-act-record-no-parent-body =
    You said: “{ $claim }” { $about ->
        [me] Your own birth record names no parents, so nothing could be found through them.
       *[other] This person’s birth record names no parents, so nothing could be found through them.
    }
    That does not mean that it is not true. Have the birth record brought up to date, then check again here.
verdict-not-student-title = Full-time studies in Astana are not confirmed
verdict-not-student-body =
    { $about ->
        [me] Both educational registers answered, and neither found you.
       *[other] Both educational registers answered, and neither found this person.
    }
    Places of study are often late to enter new students, above all in autumn.
verdict-not-student-part-time-body = { $about ->
    [me] The register knows you as a student, but not as a full-time one.
   *[other] The register knows this person as a student, but not as a full-time one.
}
verdict-not-student-elsewhere-body = { $about ->
    [me] The register knows you as a full-time student, but not in Astana.
   *[other] The register knows this person as a full-time student, but not in Astana.
}
verdict-not-student-on-leave-body = { $about ->
    [me] The register says that you are on academic leave. The exception is for those who study now.
   *[other] The register says that this person is on academic leave. The exception is for those who study now.
}
verdict-not-in-force-title = No rules of online registration are in force on this day
verdict-not-in-force-body =
    { $when ->
        [begins] They begin on { DAY($day) }.
       *[ended] They ended on { DAY($day) }.
    }
    { $instead ->
        [rules] Registration itself goes on: on this day the Rules of registration No 677 apply instead.
       *[none] A service centre knows which rules apply on this day.
    }

verdict-consent-refused-title = An owner did not agree
verdict-consent-refused-body =
    Every owner must agree, and one did not. Owners need not say why.
    Your answers are kept.
verdict-consent-run-out-title = The owners’ time ran out
verdict-consent-run-out-body =
    Not every owner answered within an hour, so the application ended by itself.
    Your answers are kept. You can send it again.
end-where-centre = At any service centre, on the day you come. You can ask at 1414 beforehand.
end-where-here = In this form, about five minutes. The owners have an hour to answer.
end-where-record = At a service centre or on eGov.kz. Correcting a record takes days; the staff name the exact term. Checking again here takes a minute.
end-where-authority = At the housing department of the district; the staff name the term. Checking again here takes a minute.
end-where-school = At the dean’s office. A correction reaches the register in some days. Checking again here takes a minute.
verdict-desk-where = { end-where-centre }
verdict-not-citizen-where = { end-where-centre }
verdict-too-young-where = { end-where-here }
verdict-child-too-young-where = { end-where-here }
verdict-child-too-old-where = { end-where-here }
verdict-not-your-child-where = { end-where-record }
verdict-not-your-ward-where = { end-where-record }
verdict-already-here-where = { end-where-here }
verdict-not-in-lease-where = { end-where-authority }
verdict-no-area-where = { end-where-record }
verdict-no-relation-where = { end-where-here }
verdict-step-sibling-where = { end-where-here }
verdict-update-act-record-where = { end-where-record }
verdict-not-student-where = { end-where-school }
verdict-not-in-force-where = { end-where-centre }
verdict-consent-refused-where = { end-where-here }
verdict-consent-run-out-where = { end-where-here }
verdict-unknown-where = { end-where-centre }

## What would change the answer: single facts, each enough by itself

change-residents = { $value ->
    [0] Nobody else is registered in this home
    [one] At most 1 person is registered in this home
   *[other] At most { $value } people are registered in this home
}
change-area-at-least = The cadastre records an area of { HUNDREDTHS($value) } m² or more
change-area-other = The cadastre records the area of this home
change-relation = There is another tie to the owner
change-shared-parent = There is a shared parent with the owner
change-kinship = A record of civil acts confirms the relation
change-study = A register confirms full-time studies in Astana
change-lease = The name stands in the lease
change-desk-verdict = Another record of whether this home is served online
change-not-citizen-verdict = The database of persons records you as a citizen of Kazakhstan
change-too-young-verdict = You are sixteen
change-child-too-young-verdict = The child is fourteen
change-child-too-old-verdict = The date of birth was mistyped
change-not-your-child-verdict = A record of civil acts names you as the parent
change-not-your-ward-verdict = A record names you as the guardian or trustee
change-already-here-verdict = Another home, or the end of the registration there
change-not-in-force-verdict = Another day, on which the rules are in force
change-consent-refused-verdict = Every owner agrees
change-consent-run-out-verdict = Every owner agrees within an hour
change-unknown-verdict = Another record, or another answer of yours

## What you can do: a line of what, then how and where

next-see-certificate =
    See where you are registered
    In your personal cabinet on eGov.kz or in eGov Mobile.
next-go-to-desk =
    Go to any public service centre in Astana
    Go to the reception first: they send you to the hall. Book a place in the queue at eGov.kz.
next-bring-powers =
    Bring your papers
    Your identity card. If someone acts for the owner: their card, and the paper that gives them this right. They come with you.
next-children-alone =
    Apply for your children alone
    Go back and choose “Only my children”. Your other answers are kept.
next-me-alone =
    Apply for yourself alone
    Go back and choose “Myself”. Your other answers are kept.
next-leave-out =
    Apply without this child
    Say how many children are left, then check who they are.
next-other-home =
    Choose another home
    Go back to the address. Your other answers are kept.
next-file-application =
    File the application
    In the integrated system of the service centre.
next-apply-online =
    Apply online
    On eGov.kz or in eGov Mobile.
next-self-service =
    Use the self-service area
    Staff help you apply online at a computer of the centre.
next-review =
    Ask for a person to look at it
    At a service centre or through eOtinish.kz. Name the code at the end of this page.
next-foreigners-service =
    Use the service for foreign citizens
    At a public service centre, with your passport or residence permit.
next-ask-parent =
    Ask your parent to apply
    They sign in as themselves and choose “my children”.
next-child-applies =
    Let the child apply
    They sign in as themselves. It takes about 5 minutes.
next-restore-record =
    Restore a lost or old record
    Ask a service centre or eGov.kz to restore the civil act. Bring the old paper certificate if you have it.
next-registry-office =
    Have the records put right
    Ask the registry office (RAGS), at a service centre or on eGov.kz, to correct the record of birth. Take along all certificates that you have.
next-change-record =
    Correct or complete a record
    For example, after a change of surname. Ask a service centre or eGov.kz to change the civil act.
next-check-answers =
    Check your answers
    Compare each digit of the IIN and the date with the papers.
next-guardianship-body =
    Ask the guardianship authority
    They can tell you how your appointment is recorded.
next-housing-authority =
    Go to the housing department
    They can add you to the lease.
next-cadastre =
    Have the area entered
    The owner asks for it at a service centre, with the technical passport of the home.
next-check-relation =
    Check who you are to the owner
    Go one step back and read the other answers: another tie may count.
next-ask-school =
    Ask your college or university
    The dean’s office can correct your entry in the register. Then check again here.
next-service = Service { $number } on gov.kz
next-cabinet = Personal cabinet on eGov.kz
new-tab = (opens in a new tab)
next-ordinary-way =
    Register in the ordinary way
    Go to a service centre together with the owner, and take both identity cards. Or apply on eGov.kz: the owner agrees there.
next-service-centre =
    Ask at a service centre
    Or call 1414, free of charge.
next-talk-to-owner =
    Talk to the owner
    They may have missed the message from 1414.
next-send-again =
    Send it again
    Agree on a time at which all owners have their phones at hand.

## The facts that decide

fact-citizenship = Citizenship
fact-citizenship-citizen = Kazakhstan
fact-citizenship-other = not Kazakhstan
fact-born = Date of birth
fact-kind = Kind of registration
fact-kind-permanent = permanent
fact-kind-temporary = temporary
fact-months = Months
fact-children = Children in the application
fact-child-age = Age of the child
fact-parenthood = Parent of the child
fact-parenthood-confirmed = confirmed
fact-parenthood-not-confirmed = not confirmed
fact-guardianship = Guardian or trustee
fact-guardianship-confirmed = confirmed
fact-guardianship-not-confirmed = not confirmed
fact-home = The owner was rightly named
fact-gate = Where this home is served
fact-gate-online = online
fact-gate-desk = in the hall of a service centre
fact-registered = Registered at this address already
fact-registered-no = no
fact-registered-permanent = yes, permanently
fact-registered-temporary = yes, for a time
fact-lease = Named in the lease
fact-lease-confirmed = yes
fact-lease-not-confirmed = no
fact-area = Floor area
fact-area-none = not recorded
fact-residents = People registered
fact-norm = Norm for one person
fact-places = Places in the home
fact-relation = { $about ->
    [me] To the owner you are
   *[other] To the owner they are
}
fact-relation-child = a son or daughter
fact-relation-parent = a mother or father
fact-relation-spouse = a husband or wife
fact-relation-full-sibling = a brother or sister
fact-relation-half-sibling = a half-brother or half-sister
fact-relation-grandparent = a grandparent
fact-relation-grandchild = a grandchild
fact-relation-in-law = a relative of their husband or wife
fact-relation-relatives-spouse = the husband or wife of a relative
fact-relation-relatives-child = a child of a close relative, or an aunt or uncle
fact-relation-ward = a ward
fact-relation-student = no relative, a full-time student
fact-relation-none = none of those named
fact-shared-parent = Shared parent
fact-shared-parent-father = father
fact-shared-parent-mother = mother
fact-shared-parent-neither = none
fact-side = Related through
fact-side-father = the grandchild’s father
fact-side-mother = the grandchild’s mother
fact-kinship = Relation in the records
fact-kinship-confirmed = confirmed
fact-kinship-not-confirmed = not confirmed
fact-kinship-contradictory = { $about ->
    [me] not confirmed: your records contradict each other
   *[other] not confirmed: the person’s records contradict each other
}
fact-kinship-no-father = not confirmed: no father in the birth record
fact-kinship-no-mother = not confirmed: no mother in the birth record
fact-kinship-no-parent = not confirmed: no parents in the birth record
fact-study = Studies
fact-study-full-time = full-time in Astana
fact-study-not-found = not found
fact-study-part-time = not full-time
fact-study-elsewhere = not in Astana
fact-study-on-leave = on academic leave

## The rules

rule-instead = What applies instead: { $rule }.
rule-online = National online registration
rule-online-pilot = Online registration in Astana under the pilot
rule-pilot = The pilot order of checks in Astana
rule-ordinary-way = Rules of registration No 677
rule-rules-677 = Rules of registration No 677, point 4
rule-norm = Astana’s norm: 15 m² for each person
