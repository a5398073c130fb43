# The service centres near a home, and the note to take along.

centres-title = Service centres near this home
centres-looking = Looking for the centres of this district …
centres-silent = The list of centres can’t be fetched now. Call 1414: they name the nearest one.
centres-closed =
    The list of centres is closed for planned work. It opens again on { DAY($until) } at { TIME($until) }.
    Call 1414: they name the nearest one.
centres-weekdays = Monday to Friday: { $hours }
centres-saturday = Saturday: { $hours }
centres-sunday = Sunday: closed
centres-weekend = Saturday and Sunday: closed
centres-phone = Telephone of every centre: 1414. The call is free.
centres-checked = Opening hours may change. The list was checked on { DAY($day) }.

note-title = A note to take along
note-home = Home
note-who = Who is registered
note-day = Day of the answer
note-code = Code of the answer
note-papers = Take along
note-desk-papers =
    - your identity card, on paper or in eGov Mobile
    - if somebody acts for the owner: their identity card
    - the paper that lets them act for the owner, such as a birth certificate or a court decision
    - this note, for its code
note-update-act-record-papers =
    - your identity card, on paper or in eGov Mobile
    - the old certificate: of birth, marriage or adoption
    - for a record from abroad: the document and its notarised translation
    - this note, for its code
note-desk-there =
    Show the note at the reception. The staff check everything again in their own system.
    If the system answers otherwise, they send you back to this form. Your answers wait for you here.
note-update-act-record-there =
    Show the note at the reception, and say which record is to be restored or corrected.
    Once it is mended, come back to this form and have it checked again. Your answers wait for you here.
note-print = Print the note
