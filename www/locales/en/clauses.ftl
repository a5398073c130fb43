# The clauses of the order in the document's own words.

clause-words-title = The document’s own words
clause-words-note = From joint order No 500/НҚ – 801. The translation is ours and is not official.
clause-words-note-267 = This is how point 8 of joint order No 500/НҚ – 801 refers to these rules. The translation is ours and is not official.
clause-words-note-677-4 = The list as the page of the service on eGov.kz has it in English. The full text was not at hand.
clause-words-3 = When a person comes for the service, the worker at the reception of the State Corporation’s office finds out who owns the home in which the registration is planned.
clause-words-4 = If the owner is a minor or lacks legal capacity, the worker at the reception sends the person to the operating hall.
clause-words-6 = When the service of registration in a home that belongs to a minor or an incapacitated person is rendered, the worker of the State Corporation enters the owner’s IIN into the integrated system of the service centres, which checks it against the state database of persons and E-Sobes.
clause-words-7 = If the result of the check is positive, the worker of the State Corporation checks the documents that confirm the powers of the owner’s lawful representative and, if they are in order, files the application in the integrated system of the service centres.
clause-words-8 = If the result of the check is negative, the integrated system of the service centres warns that the service can’t be rendered, and the worker of the State Corporation refuses it and informs the person that it is to be had online, through the portal of electronic government, the mobile application EgovMobile and other objects of informatisation …
clause-words-10-1 = a request to the Unified State Cadastre of Real Estate for the total area of the home;
clause-words-10-2 = a request to the state database of persons for the number of citizens registered in the home;
clause-words-10-3 = comparison of the number of citizens registered in the home with the norms approved by the capital’s local representative body. If the norm is not reached, on to the statistical arrival slip and the signature; if it is reached, on to the next step;
clause-words-10-4 = the person chooses the degree of kinship with the owner of the home, or a category: child; parent; spouse; full brother (sister); half-brother (half-sister) (saying which parent is shared); grandfather (grandmother) (saying whether on the father’s or mother’s side); grandson (granddaughter) (saying whether on the father’s or mother’s side); in-law; full-time student.
clause-words-10-5 = where a degree of kinship is named, a request to the information system of civil acts to confirm it, also by means of the data mart of Smart Data Ukimet;
clause-words-10-6 = if the kinship is confirmed, on to the statistical arrival slip; if not, a notice that there is no kinship and that the act record must be brought up to date;
clause-words-10-7 = a request to the education databases to confirm the status of a full-time student; if full-time study in the capital is confirmed, on to the statistical arrival slip; if there is no record of full-time study in the capital, a notice that the service can’t be rendered.
clause-words-267 = … that the service is to be had online, through the portal of electronic government, the mobile application EgovMobile and other objects of informatisation, according to the order of the Minister of the Interior of 30 March 2020 No 267 “On the rules of state services for documenting and registering the population of the Republic of Kazakhstan” …
clause-words-677-4 = … a spouse, in-laws, close relatives, their spouses and children, persons under their guardianship or custodianship, as well as students studying full-time …
