# Beside the question of the relation: the picture of the family, and the screen of the finder.

## Whether they are related at all

related-title = { $about ->
    [me] Are you related to the owner?
    [ward] Is the person in your care related to the owner?
   *[child] { $number ->
        [0] Is your child related to the owner?
       *[other] Is child { $number } related to the owner?
    }
}
related-body = { $about ->
    [me] You can still be registered if you are close to the owner, or study full-time in Astana.
   *[other] A person who is close to the owner, or studies full-time in Astana, can still be registered.
}
related-relative = { $about ->
    [me] Yes, we are family
   *[other] Yes, they are family
}
related-relative-hint = Marriage, in-laws, adoption and guardianship count too: the next page names each tie.
related-student = { $about ->
    [me] No, but I study full-time in Astana
   *[other] No, but this person studies full-time in Astana
}
related-student-hint = { relation-student-hint }
related-student-playback = { relation-student-playback }
related-neither = { $about ->
    [me] No, and I do not study full-time in Astana
   *[other] No, and this person does not study full-time in Astana
}
related-neither-hint = { relation-none-hint }
related-neither-playback = { relation-none-playback }
related-why =
    The rule about space does not bind the owner’s relatives and full-time students.
    Your answer tells us which register to ask. The others are not asked.
issue-related-missing = Choose one of the answers: it decides which register we ask

## The picture, and the finder

family-title = Choose on a picture of the family
family-body = { $about ->
    [me] Press yourself: the owner stands in the middle.
   *[other] Press this person: the owner stands in the middle.
}
family-owner = the owner
family-grandparent = grandparent
family-parent = mother or father
family-child = son or daughter
family-grandchild = grandchild
family-spouse = husband or wife
family-full-sibling =
    full brother
    or sister
family-half-sibling =
    brother or sister,
    one shared parent
family-in-law =
    relative of the
    husband or wife
family-relatives-spouse =
    husband or wife
    of a relative
family-relatives-child =
    nephew, niece,
    uncle or aunt
family-ward = ward

finding-open = { $about ->
    [me] I don’t know who I am to the owner
   *[other] I don’t know who this person is to the owner
}
finding-lead = { $about ->
    [me] Say it link by link: for example, my mother, and then her brother.
   *[other] Say it link by link: for example, this person’s mother, and then her brother.
}
finding-direction = Where shall we begin?
finding-sex-you = { $about ->
    [me] Who are you?
   *[other] Who is this person?
}
finding-sex-owner = Who is the owner?
finding-female = a woman or a girl
finding-male = a man or a boy
finding-older = Who is older?
finding-older-you = { $about ->
    [me] you
   *[other] this person
}
finding-older-owner = the owner
finding-links = Choose the next link
finding-answer = This is the answer:
finding-choose = Choose this answer
finding-filled-in = This is filled in from what you told the finder. Change it if it is not so.
finding-take-back = Take away the last link
finding-no-rules = No list of relatives applies to this home.
