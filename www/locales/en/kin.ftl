# The relation finder: the words of relatives.
#
# A chain has a word of its own where there is a text kin-<its words>, such as kin-mother-brother. It takes
#   $age    elder | younger | unknown: the brother or sister in the chain beside the one whose brother or sister it is;
#           for cousins, half-siblings and stepsiblings the one relative beside the other. The chain the other way
#           round turns it about
#   $of     male | female | unknown: the sex of the person whose relative it is
#   $whose  yours | owners: whose relative it is
# Any other chain is told link by link: link-<word> takes $form and $of, and kin-join puts the next link to what stands.
# The first link of "you" is in the form `yours` if it is the only one and in `yours-of` if not; a chain of the owner
# begins with kin-owners, and that of a person whom the applicant registers with kin-theirs. Links between are in the
# form `of`, and the last one is in the form `last`.

## The finder

finder-title = { $about ->
    [me] Find out who you are to the owner
   *[other] Find out who this person is to the owner
}
finder-to-owner = { $about ->
    [me] The owner is my …
   *[other] The owner is this person’s …
}
finder-from-owner = { $about ->
    [me] I am the owner’s …
   *[other] This person is the owner’s …
}
finder-none-empty = Choose the first link.
finder-none-too-long = { $about ->
    [me] A chain has six links at most. Begin with the closest relative that you share.
   *[other] A chain has six links at most. Begin with the closest relative that they share.
}
finder-none-impossible = One of these links does not fit. Check who is the husband and who is the wife.
finder-none-yourself = The chain leads back to where it began. Take away the last link.
finder-none-unclear =
    This chain can mean two different people.
    Name the shared parent: for example, “mother – son” in place of “half-brother”.
finder-none-too-far = { $about ->
    [me] You are relatives, but the rules name only closer ones.
   *[other] They are relatives, but the rules name only closer ones.
}
finder-none-step-sibling =
    { $about ->
        [me] You are stepbrothers or stepsisters: your parents married, and you two share no parent.
       *[other] They are stepbrothers or stepsisters: their parents married, and the two share no parent.
    }
    The rules do not name stepbrothers and stepsisters.
finder-none-by-marriage-not-listed = { $about ->
    [me] You are related through a marriage, and the rules do not name this relation.
   *[other] They are related through a marriage, and the rules do not name this relation.
}
finder-none-not-listed = The rules do not name this relation.

## What the two are to each other

kin-owner-is = { $about ->
    [me] The owner is your { $kin }.
   *[other] The owner is this person’s { $kin }.
}
kin-you-are = { $about ->
    [me] You are the owner’s { $kin }.
   *[other] This person is the owner’s { $kin }.
}
kin-owner-is-phrase = The owner is { $kin }.
kin-you-are-phrase = { $about ->
    [me] You are { $kin }.
   *[other] This person is { $kin }.
}
kin-owners = the owner’s
kin-theirs = this person’s
kin-join = { $near } { $far }

## Links

link-father = { $form ->
    [yours] your father
    [yours-of] your father’s
    [of] father’s
   *[last] father
}
link-mother = { $form ->
    [yours] your mother
    [yours-of] your mother’s
    [of] mother’s
   *[last] mother
}
link-parent = { $form ->
    [yours] your mother or father
    [yours-of] your mother’s or father’s
    [of] mother’s or father’s
   *[last] mother or father
}
link-son = { $form ->
    [yours] your son
    [yours-of] your son’s
    [of] son’s
   *[last] son
}
link-daughter = { $form ->
    [yours] your daughter
    [yours-of] your daughter’s
    [of] daughter’s
   *[last] daughter
}
link-child = { $form ->
    [yours] your child
    [yours-of] your child’s
    [of] child’s
   *[last] child
}
link-brother = { $form ->
    [yours] your brother
    [yours-of] your brother’s
    [of] brother’s
   *[last] brother
}
link-sister = { $form ->
    [yours] your sister
    [yours-of] your sister’s
    [of] sister’s
   *[last] sister
}
link-sibling = { $form ->
    [yours] your brother or sister
    [yours-of] your brother’s or sister’s
    [of] brother’s or sister’s
   *[last] brother or sister
}
link-half-brother = { $form ->
    [yours] your half-brother
    [yours-of] your half-brother’s
    [of] half-brother’s
   *[last] half-brother
}
link-half-sister = { $form ->
    [yours] your half-sister
    [yours-of] your half-sister’s
    [of] half-sister’s
   *[last] half-sister
}
link-half-sibling = { $form ->
    [yours] your half-brother or half-sister
    [yours-of] your half-brother’s or half-sister’s
    [of] half-brother’s or half-sister’s
   *[last] half-brother or half-sister
}
link-husband = { $form ->
    [yours] your husband
    [yours-of] your husband’s
    [of] husband’s
   *[last] husband
}
link-wife = { $form ->
    [yours] your wife
    [yours-of] your wife’s
    [of] wife’s
   *[last] wife
}
link-ward = { $form ->
    [yours] your ward
    [yours-of] your ward’s
    [of] ward’s
   *[last] ward
}
link-guardian = { $form ->
    [yours] your guardian
    [yours-of] your guardian’s
    [of] guardian’s
   *[last] guardian
}

## The closest

kin-father = father
kin-mother = mother
kin-parent = mother or father
kin-son = son
kin-daughter = daughter
kin-child = son or daughter
kin-brother = brother
kin-sister = sister
kin-sibling = brother or sister
kin-half-brother = half-brother
kin-half-sister = half-sister
kin-half-sibling = half-brother or half-sister
kin-husband = husband
kin-wife = wife
kin-ward = ward
kin-guardian = guardian

## Through the father or the mother

kin-father-father = grandfather on the father’s side
kin-father-mother = grandmother on the father’s side
kin-father-parent = grandparent on the father’s side
kin-mother-father = grandfather on the mother’s side
kin-mother-mother = grandmother on the mother’s side
kin-mother-parent = grandparent on the mother’s side
kin-father-brother = uncle on the father’s side
kin-father-sister = aunt on the father’s side
kin-father-sibling = uncle or aunt on the father’s side
kin-mother-brother = uncle on the mother’s side
kin-mother-sister = aunt on the mother’s side
kin-mother-sibling = uncle or aunt on the mother’s side
kin-father-son = brother by the same father
kin-father-daughter = sister by the same father
kin-father-child = brother or sister by the same father
kin-mother-son = brother by the same mother
kin-mother-daughter = sister by the same mother
kin-mother-child = brother or sister by the same mother
kin-father-wife = stepmother
kin-mother-husband = stepfather
kin-father-wife-son = stepbrother
kin-father-wife-daughter = stepsister
kin-father-wife-child = stepbrother or stepsister
kin-mother-husband-son = stepbrother
kin-mother-husband-daughter = stepsister
kin-mother-husband-child = stepbrother or stepsister
kin-father-father-father = great-grandfather
kin-father-father-mother = great-grandmother
kin-father-father-parent = great-grandparent
kin-father-mother-father = great-grandfather
kin-father-mother-mother = great-grandmother
kin-father-mother-parent = great-grandparent
kin-mother-father-father = great-grandfather
kin-mother-father-mother = great-grandmother
kin-mother-father-parent = great-grandparent
kin-mother-mother-father = great-grandfather
kin-mother-mother-mother = great-grandmother
kin-mother-mother-parent = great-grandparent
kin-father-brother-son = cousin
kin-father-brother-daughter = cousin
kin-father-brother-child = cousin
kin-father-sister-son = cousin
kin-father-sister-daughter = cousin
kin-father-sister-child = cousin
kin-mother-brother-son = cousin
kin-mother-brother-daughter = cousin
kin-mother-brother-child = cousin
kin-mother-sister-son = cousin
kin-mother-sister-daughter = cousin
kin-mother-sister-child = cousin
kin-father-brother-wife = aunt by marriage
kin-father-sister-husband = uncle by marriage
kin-mother-brother-wife = aunt by marriage
kin-mother-sister-husband = uncle by marriage

## Through a child

kin-son-son = grandson
kin-son-daughter = granddaughter
kin-son-child = grandchild
kin-daughter-son = grandson
kin-daughter-daughter = granddaughter
kin-daughter-child = grandchild
kin-son-wife = daughter-in-law
kin-daughter-husband = son-in-law
kin-son-son-son = great-grandson
kin-son-son-daughter = great-granddaughter
kin-son-son-child = great-grandchild
kin-son-daughter-son = great-grandson
kin-son-daughter-daughter = great-granddaughter
kin-son-daughter-child = great-grandchild
kin-daughter-son-son = great-grandson
kin-daughter-son-daughter = great-granddaughter
kin-daughter-son-child = great-grandchild
kin-daughter-daughter-son = great-grandson
kin-daughter-daughter-daughter = great-granddaughter
kin-daughter-daughter-child = great-grandchild
kin-son-wife-father = son’s father-in-law
kin-son-wife-mother = son’s mother-in-law
kin-son-wife-parent = son’s mother-in-law or father-in-law
kin-daughter-husband-father = daughter’s father-in-law
kin-daughter-husband-mother = daughter’s mother-in-law
kin-daughter-husband-parent = daughter’s mother-in-law or father-in-law

## Through a brother or a sister

kin-brother-son = nephew
kin-brother-daughter = niece
kin-brother-child = nephew or niece
kin-sister-son = nephew
kin-sister-daughter = niece
kin-sister-child = nephew or niece
kin-brother-wife = sister-in-law
kin-sister-husband = brother-in-law

## Through the husband or the wife

kin-husband-father = father-in-law
kin-husband-mother = mother-in-law
kin-husband-parent = mother-in-law or father-in-law
kin-wife-father = father-in-law
kin-wife-mother = mother-in-law
kin-wife-parent = mother-in-law or father-in-law
kin-husband-brother = brother-in-law
kin-husband-sister = sister-in-law
kin-husband-sibling = brother-in-law or sister-in-law
kin-wife-brother = brother-in-law
kin-wife-sister = sister-in-law
kin-wife-sibling = brother-in-law or sister-in-law
kin-husband-son = stepson
kin-husband-daughter = stepdaughter
kin-husband-child = stepson or stepdaughter
kin-wife-son = stepson
kin-wife-daughter = stepdaughter
kin-wife-child = stepson or stepdaughter
kin-wife-sister-husband = brother-in-law
kin-husband-brother-wife = sister-in-law
