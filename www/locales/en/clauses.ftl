# The clauses of the order in the document's own words.

clause-words-title = The document’s own words
clause-words-note = From joint order No 500/НҚ – 801. The translation is ours and is not official.
clause-words-3 = When a person comes for the service, the worker at the reception of the State Corporation’s office finds out who owns the home in which the registration is planned.
clause-words-4 = If the owner is a minor or lacks legal capacity, the worker at the reception sends the person to the operating hall.
clause-words-10-1 = a request to the Unified State Cadastre of Real Estate for the total area of the home;
clause-words-10-2 = a request to the state database of persons for the number of citizens registered in the home;
clause-words-10-3 = comparison of the number of citizens registered in the home with the norms approved by the capital’s local representative body. If the norm is not reached, on to the statistical arrival slip and the signature; if it is reached, on to the next step;
clause-words-10-4 = the person chooses the degree of kinship with the owner of the home, or a category: child; parent; spouse; full brother (sister); half-brother (half-sister) (saying which parent is shared); grandfather (grandmother); grandson (granddaughter); in-law; full-time student.
clause-words-10-5 = where a degree of kinship is named, a request to the information system of civil acts to confirm it, also by means of the data mart of Smart Data Ukimet;
clause-words-10-6 = if the kinship is confirmed, on to the statistical arrival slip; if not, a notice that there is no kinship and that the act record must be brought up to date;
clause-words-10-7 = a request to the education databases to confirm the status of a full-time student; if full-time study in the capital is confirmed, on to the statistical arrival slip;
