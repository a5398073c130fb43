# The log: what was done that concerns the person.

done-about = This log shows what became of your applications, and what registers were asked about you or your home.
done-nothing = Nothing was done yet.
done-asked = { $count ->
    [one] { $count } question to state registers
   *[other] { $count } questions to state registers
}
done-asked-each = What was asked
done-earlier = Show earlier entries
done-what-applicant = Date of birth and citizenship
done-what-name = The applicant’s name
done-what-child = Whether a child is the applicant’s
done-what-ward = Whether a ward is the applicant’s
done-what-home = Whether a home belongs to the person named
done-what-gate = Whether your home is served online
done-what-registered = Whether already registered in the home
done-what-lease = Whether named in the lease
done-what-area = The floor area of your home
done-what-residents = How many people are registered in your home
done-what-kin = Civil acts, to check a relation
done-what-study = Full-time studies
done-what-other = One more check
done-result-answered = answered
done-result-confirmed = confirmed
done-result-not-confirmed = not confirmed
done-result-silent = did not answer
done-result-refused = no answer was given
done-sent = Application sent
done-messaged = The message to the owner was handed to 1414
done-differed = Your form and the service came to different answers; the service’s counts
done-agreed = The owner agreed
done-refused = Refused, the application closed
done-registered = The registration was entered
done-run-out = The time for consent ran out
done-withdrawn = Application withdrawn
done-changed = The registers had changed, nothing was entered
done-by-me = you
done-by-applicant = the applicant
done-by-owner = the owner
done-by-registered = the person registered
done-by-service = the service itself
done-by-other = somebody else
done-when = { $when }: { $by }
