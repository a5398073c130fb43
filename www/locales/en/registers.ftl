# The registers, what each lookup asks, and why.

register-gbdfl = State database of persons (GBD FL)
register-egkn = State cadastre of real estate (EGKN)
register-esobes = E-Sobes, the system of social protection
register-gbdfl-esobes = Database of persons and E-Sobes
register-zags = Register of civil acts (ZAGS)
register-ukimet = Smart Data Ukimet
register-nobd = National educational database (NOBD)
register-epvo = Platform of higher education (EPVO)
register-1414 = Messages from 1414
register-other = State register

look-applicant = Your age and citizenship
look-child = Whether you are the child’s parent
look-ward = Whether you are the guardian
look-home = Whether the address and the owner belong together
look-gate = Whether this home is served online
look-registered = Whether you are registered there already
look-lease = Whether you are named in the lease
look-area = The floor area of the home
look-residents = How many people are registered there
look-kin = Whether records confirm that you are related
look-study = Whether you study full-time in Astana
look-desk-owner = Whether this owner is served in the hall
look-other = One more check

## Which records are followed, step by step, to see whether two people are related

way-child = Birth or adoption record → mother and father
way-parent = The owner’s birth or adoption record → mother and father
way-spouse = Marriage record → husband and wife
way-full-sibling = Birth record → mother and father → their children
way-half-sibling = Birth record → the shared parent → that parent’s children
way-grandparent = The owner’s birth record → mother or father → that parent’s parents
way-grandchild = Birth record → mother or father → that parent’s parents
way-in-law = The owner’s marriage record → husband or wife → their close family
way-relatives-spouse = The owner’s close family → their marriage records
way-relatives-child = The owner’s parents, grandparents and children → their children and grandchildren
way-ward = Guardianship record → guardian and ward

asked-applicant = Your date of birth and citizenship
asked-applicant-why = Citizens aged 16 or over may apply.
asked-child = Whether you are a parent of your child
asked-child-why = Only parents register a child of 14 or 15.
asked-ward = Whether you are a guardian or trustee
asked-ward-why = Only they register the person in their care.
asked-home = Whether the person you named owns this home
asked-home-why = The answer is “yes” or “no”, and no name.
asked-gate = Whether this home is served online or at the service centre
asked-gate-why = The answer is one word. It says nothing about the owner.
asked-registered = Whether you are registered at this address
asked-registered-why = Nobody needs to be registered twice.
asked-lease = Whether you are named in the lease
asked-lease-why = In state housing only people in the lease are registered.
asked-area = The floor area of the home
asked-area-why = The number of places depends on it.
asked-residents = How many people are registered in the home
asked-residents-why = The answer is a number, without names.
asked-kin = Whether you and the owner are related as you said
asked-kin-why = The answer is “confirmed” or “not confirmed”.
asked-study = Whether you study full-time in Astana
asked-study-why = Full-time students are not bound by the rule about space.
asked-desk-owner = Whether this owner is served in the hall
asked-desk-owner-why = Every other owner’s home is served online.
asked-other = One more check

## The clauses, in plain words

clause-3 = Joint order, point 3: first of all, who owns the home.
clause-4 = Joint order, point 4: some homes are served in the hall of the service centre.
clause-6 = Joint order, point 6: the owner’s number is checked at the desk.
clause-7 = Joint order, point 7: the representative’s papers are checked.
clause-8 = Joint order, point 8: whoever can apply online is sent there.
clause-10 = Joint order, point 10: the order of checks in Astana.
clause-10-1 = Joint order, point 10(1): the area is asked from the cadastre.
clause-10-2 = Joint order, point 10(2): the number of registered people is asked.
clause-10-3 = Joint order, point 10(3): people are compared with the norm of the capital.
clause-10-4 = Joint order, point 10(4): you choose who you are to the owner.
clause-10-5 = Joint order, point 10(5): the relation is checked in civil acts.
clause-10-6 = Joint order, point 10(6): what happens when it is confirmed, and when it is not.
clause-10-7 = Joint order, point 10(7): full-time studies in the capital are checked.
clause-267 = National rules of online registration (order No 267).
clause-677 = Rules of registration of the population No 677.
clause-677-4 = Rules of registration No 677, point 4: the norm of the capital, and whom it does not bind.
