# The frame of every screen, the start page, signing in, waiting and trouble.

service = Tirkeu
skip = Skip to the form
languages = Language
training = This is a training copy. All people and homes in it are invented.
beside = About you and help
back = Back
continue = Continue
find = Find
try-again = Try again
sign-in = Sign in
sign-out = Sign out
signed-in = Signed in as
iin-masked = IIN { $iin }
trial-title = What to try
trial-address = Address: { $address }
trial-owner = Owner’s IIN: { $iin }
error-title = Error: { $title }
summary-title = Please check this
issue-unknown = This answer can’t be used ({ $code }). Please check it.

stage = Step { $now } of { $all }: { $name }
stage-added = One step was added
stage-dwelling = your home
stage-relation = you and the owner
stage-slip = arrival slip
stage-sign = signature
stage-consent = owner’s consent

why-title = Why we ask
help-title = Need help?
help-phone = – a free call, day and night
help-centre = Or ask at any public service centre. You need only your identity card.
help-centres = Addresses and opening hours of the centres

asked-title = What was asked about you ({ $count })
asked-about = Here is every question that this form put to state registers.
asked-registers = Asked so far: { $registers }.
asked-nothing = Nothing yet.
asked-when = { $register }, { DAY($at) }, { TIME($at) }
asked-silent = { $register }, { DAY($at) }, { TIME($at) }: no answer
asked-code = Number of the request: { $code }
done-title = What was done that concerns you

foot =
    Legal basis: joint order No 500/НҚ – 801 of October 2025; Rules of registration No 677, point 4; decision of the Astana maslikhat No 368/48-VIII.
    A training copy: it sends nothing to state bodies, and its answers have no legal force.

## The start page

start-title = Register where you live in Astana
start-lead = Tell us about the home, and learn at once whether you can be registered there.
start-begin = Start
start-go-on = Continue
start-price-name = Price
start-price = free
start-time-name = Time
start-time = about 5 minutes
start-where-name = Where
start-where = online, from your phone
start-basis-name = Legal basis
start-basis = order No 500/НҚ – 801, Rules No 677
start-day-name = Rules as of
start-who-title = Who can use it
start-who =
    Citizens of Kazakhstan aged 16 or over. Parents register children aged 14 and 15.
    You can register for good, or for a stay of up to 12 months.
start-need-title = What you need
start-need =
    - the address of the home
    - the owner’s IIN, if the home is not yours
    - the owner’s agreement: they are asked at the end
    - a way to sign: eGov Mobile, your key, or an SMS code
start-not-online-title = What can’t be done here
start-not-online =
    If the owner is a child or lacks legal capacity, you register at a public service centre. The form tells you.
    Foreign citizens use another service.

mine-title = Your applications
mine-sent = sent { DAY($at) }, { TIME($at) }
mine-asked = { $count ->
    [one] { $count } person waits for your consent
   *[other] { $count } people wait for your consent
}
mine-consents = What you were asked
mine-answer = answer
state-awaiting-consent = waiting for consent
state-registered = registered
state-refused = the owner refused
state-run-out = time ran out
state-withdrawn = withdrawn
state-changed = the registers changed

## Signing in

signin-title = Who are you today?
signin-lead = Choose an invented person. Each one shows a different situation.
signin-why =
    The form must know who applies, so that it asks registers about that person alone.
    In service you sign in through the portal. Here you try it as somebody invented.
signin-owners-title = Sign in as an owner
signin-owners = This is where you agree or refuse when somebody wants to be registered in your home.

## Waiting

waiting-title = We are checking
waiting-lead = State registers are answering. You need not bring any papers.
waiting-why =
    The law has the decision made on what the registers record.
    So nobody asks you for certificates.
check-now = { $register } – asking now
check-done = { $register } – done
still-working = This takes longer than usual. We are still working; please stay on this page.
waiting-so-far =
    { $seconds ->
        [one] It has been { $seconds } second so far.
       *[other] It has been { $seconds } seconds so far.
    }

## Trouble

support-code = Code for the help desk: { $code }
end-why = Why this is so
end-change = What would change this answer
end-where = Where and how long
end-review = Review by a person
end-answers = Your answers
end-review-decision = You may ask for a person to check this answer: at a service centre or on eOtinish.kz. Name the code. They reply within 15 working days.
end-review-trouble = A person helps you at 1414: free, day and night. They help at any service centre too. Name the code.
end-answers-kept = Kept on this device for three days. Nothing was sent.
end-answers-shared = Kept until you leave: this is a shared computer. Nothing was sent.
end-answers-none = Nothing from this page was kept or sent.
trouble-decided = Nothing has been decided yet: this is not a refusal.
trouble-service = the service
trouble-why-silence = { TIME($at) }. Who was asked: { $who }. No answer came that could be used, so no clause was applied.
trouble-change-silence = If the answer comes, you go on from here.
trouble-next-silence =
    - Try again now: it is always safe.
    - Open this page again later.
    - Call 1414, or go to a service centre.
trouble-where-silence = On this page. It mostly takes some minutes.
trouble-where-until = On this page, on { DAY($opens) } after { TIME($opens) }.
trouble-why-limit = { TIME($at) }. A limit of the service was reached. It protects the data of other people.
trouble-change-limit = Time alone: the limit ends at { $until }.
trouble-next-limit =
    - Wait until { $until }, then try again.
    - Meanwhile compare the digits that you typed with the document.
    - Call 1414, or go to a service centre.
trouble-where-limit = On this page, after { $until }.
trouble-why-signin = { TIME($at) }. The service no longer knows you: the time of your sign-in is over.
trouble-change-signin = If you sign in again, you go on from here.
trouble-next-signin =
    - Sign in again.
    - If you can’t sign in, call 1414.
trouble-where-signin = On this page, in a minute.
trouble-why-missing = { TIME($at) }. The service did not find this number among your applications.
trouble-change-missing = The right number, or signing in as the applicant.
trouble-next-missing =
    - Open the start page: your applications are there.
    - If you are signed in as somebody else, sign out and sign in again.
    - Call 1414.
trouble-where-missing = On this page, in a minute.
trouble-why-old = { TIME($at) }. The service could not read the text of this page: there is a newer version.
trouble-change-old = Reloading the page.
trouble-next-old =
    - Reload the page and sign again.
    - If that does not help, call 1414.
trouble-where-old = On this page, in a minute.
net-lost = No network. Your answers are kept on this device. We go on when the network is back.
problem-offline-title = No network
problem-offline-body =
    We could not reach the service. Your answers are kept on this device.
    We go on by ourselves when the network is back. You can also try now.
problem-slow-title = The service is slow
problem-slow-body =
    There was no answer within ten seconds. Your answers are kept.
    Try again now or in a few minutes.
problem-not-signed-in-title = Please sign in again
problem-not-signed-in-body =
    Your sign-in has ended, to protect you. Your answers are kept.
    After signing in you go on where you were.
problem-too-many-attempts-title = Too many attempts
problem-too-many-attempts-body =
    The address and the owner did not match several times. This limit protects owners.
    You can try again after { $until }. Your answers are kept.
    Ask the owner for their exact IIN in the meantime.
problem-too-many-relations-title = Too many relations
problem-too-many-relations-body =
    Several relations were not confirmed. This limit protects owners’ families.
    You can try again after { DAY($at) }, { TIME($at) }. Your answers are kept.
    Ask the owner in the meantime how exactly you are related.
problem-unexpected-title = Something went wrong
problem-unexpected-body =
    This is our mistake, not yours. Your answers are kept.
    Try again. If it happens once more, call 1414 and tell them the code below.
search-offline = No network. Search again when it is back.
search-failed = The search did not answer. Press “Find” to try again.
search-closed =
    The search for addresses is closed for planned work. It opens again on { DAY($until) } at { TIME($until) }.
    Your answers are kept.

## Endings

next-title = What you can do now
reasons-title = How this was decided
reasons-person = { $about ->
    [ward] About the person in your care, IIN ending in { $last }
   *[child] About your child, IIN ending in { $last }
}
rules-title = Rules that were applied
rule-from = (in force since { DAY($from) })
rule-from-to = (in force from { DAY($from) } to { DAY($to) })
rule-lapsed = (lapsed after { DAY($to) }; not applied)
change-answer = Change my last answer
start-anew = Start again
value-day = { DAY($value) }
value-number = { $value }
check-again = Check again
value-area = { HUNDREDTHS($value) } m²

sight-low = For low vision
sight-usual = Usual version
draft-older = The rules have changed since you began. Your answers are kept; what is new is asked again.

## A shared computer: nobody has touched it for a while

idle-title = Are you still there?
idle-body = This is a shared computer. If you do not answer, we clear everything that you typed.
idle-left =
    { $seconds ->
        [one] { $seconds } second left.
       *[other] { $seconds } seconds left.
    }
idle-stay = Yes, go on
idle-leave = No, clear everything and leave
notice-cleared =
    Everything that was typed here is cleared, so nobody else will see it.
    An application that was sent is not lost: sign in again, and it is on this page.
