# From the last answer to the decision: checking, signing, sending, waiting; and the owner's side.

## Checking the answers

check-title = Check your answers
check-lead = All checks are done. If something is wrong, change it: the other answers are kept.
check-change = Change
check-who-title = Registration
check-home-title = The home
check-relation-title = You and the owner
check-slip-title = Arrival slip
check-kind = Kind of registration
check-months = Number of months
check-who = Who is registered
check-children = Number of children
check-child = The child’s IIN
check-born = The child’s date of birth
check-ward = IIN of the person in your care
check-rka = Address
check-whose = Whose home it is
check-owner = The owner’s IIN
check-relation = Relation to the owner
check-shared-parent = Shared parent
check-side = Related through
check-purpose = Reason for moving
check-education = Education
check-work = Occupation
check-of-child = { $name }, child { $number }
check-declaration-title = What your signature confirms
check-declaration =
    - Your answers are true.
    - You agree that state registers are asked about you.
    - You know that the law punishes false statements.
check-registers = These registers answered: { $registers }.
check-sign = Go on to sign
check-document-title = The text that you sign
check-document = This very text is what you sign. The service reads the same, but asks all registers again itself.
check-seal = Seal of the text: { $code }

## Signing

sign-title = How will you sign?
sign-lead-application = The application is sent as soon as you have signed.
sign-lead-consent = Your answer is sent as soon as you have signed.
sign-safe = This page never asks for your key or its password.
sign-why =
    A signature proves that the application is yours and that nobody changed its text.
    Without one the application is not taken on.
sign-other-way = Would you rather sign in another way? Go back.
sign-not-yet = Not signed yet
way-sms = A code by text message
way-sms-needs = 1414 sends a code to the telephone that is recorded for you.
way-qr = eGov Mobile
way-qr-needs = You need a telephone with eGov Mobile and your key in it.
way-ncalayer = NCALayer and your key
way-ncalayer-needs = NCALayer runs on this computer, and your key is in a file or on a device.

code-title = Enter the code from 1414
code-lead = The code was sent to the telephone that is recorded for you. It lasts until { $until }.
code-message = Text message from { $from } (the training copy shows it instead of a telephone):
code-label = Code from the message
code-hint = 6 digits.
code-send-application = Sign and send
code-send-consent = Sign and send
code-none = No code?
code-why = The code from 1414 comes to your telephone alone. With it the state signs for you.
code-new = Ask for a new code
issue-code-missing = Enter the code from the message
issue-code-wrong = { $left ->
    [0] The code is wrong, and no tries are left. Ask for a new code.
    [one] The code is wrong. You have { $left } more try.
   *[other] The code is wrong. You have { $left } more tries.
}
issue-code-closed = This code no longer counts. Ask for a new one.
issue-signing-closed = The time or the tries are used up. Begin again.

phone-title = Sign with your telephone
phone-steps =
    - Open eGov Mobile on the telephone and choose the QR scanner.
    - Point the camera at this picture.
    - Read the application and sign. This page goes on by itself.
phone-here-title = Sign in eGov Mobile
phone-here-steps =
    - Press the button below: eGov Mobile opens.
    - Read the application and sign.
    - Come back to this page. It goes on by itself.
phone-here-too = Is eGov Mobile on this very device? Open it here.
phone-open = Open eGov Mobile
phone-open-missing = Does nothing open? Install eGov Mobile, then press again.
phone-qr = QR code for the scanner of eGov Mobile
phone-waiting = Waiting for the telephone. The code lasts until { $until }.
phone-opened = The application is open on the telephone. Sign it there.
phone-again = Show a new code
phone-training = In the training copy a page plays the telephone.
phone-training-open = Open the training telephone
issue-signing-refused = You refused on the telephone. Nothing was sent, and you can try again.
issue-signing-ended = The code has run out. Show a new one.

ncalayer-title = Sign with NCALayer
ncalayer-steps =
    - Start the program NCALayer.
    - Press the button below. If the browser asks for permission, allow it.
    - Choose your key in the window of NCALayer, and sign.
ncalayer-sign = Sign with NCALayer
ncalayer-stop = Stop waiting
ncalayer-asking = Looking for NCALayer. If the browser asks for permission, allow it.
ncalayer-looking = Look at the window of NCALayer: it waits for you.
ncalayer-checking = The signature is being checked.
ncalayer-leave-title = Why the browser asks for permission
ncalayer-leave =
    NCALayer is a program on this computer. A page needs the browser’s permission to speak to it.
    The browser asks about “connecting to devices on the local network”. We connect to NCALayer alone.
    If you said no before, press the sign in the address bar and allow it again.
ncalayer-training = Training copy: what NCALayer is to do
play-sign = It signs
play-cancelled = The window is closed
play-cancelled-older = The window of an older version is closed
play-waits = It waits for long
play-wrong-password = The password is wrong
play-no-key = There is no key
play-no-token = The device is not plugged in
play-busy = It is busy with another page
play-stranger = Another program answers in its place
play-hangs-up = It closes the connection
play-broken = Something unknown goes wrong
play-expired = It signs with a key that has run out
play-revoked = It signs with a revoked key
play-other-person = It signs with somebody else’s key
play-old-version = It is out of date
issue-ncalayer-denied =
    The browser does not let this page connect to a program on this computer.
    Press the sign in the address bar and allow the local network.
issue-ncalayer-unreached =
    NCALayer could not be reached.
    - Did the browser ask for permission? Press the button again and allow it.
    - If it asked nothing, NCALayer is not running. Start it and try again.
issue-ncalayer-missing =
    NCALayer does not answer. Perhaps it is not running, or not installed.
    Start the program and try again.
    If it is running, open it anew, or update it from pki.gov.kz.
issue-ncalayer-stranger =
    Another program answered in place of NCALayer.
    Close other programs for signing and start NCALayer anew. Then try again.
issue-ncalayer-busy =
    NCALayer is busy with another page.
    Finish or stop the signing there, then try again.
issue-ncalayer-closed = NCALayer closed the connection. Open the program anew and try again.
issue-ncalayer-old = NCALayer is out of date. Update it from pki.gov.kz.
issue-ncalayer-password =
    The password of the key is wrong. Try again.
    Take your time: a device locks itself after several wrong passwords.
issue-ncalayer-token =
    NCALayer does not see the device that holds your key.
    Plug in the token or the card, wait a moment and try again.
issue-ncalayer-no-key = NCALayer found no key. Choose the file of your key, or plug in the device.
issue-ncalayer-failed =
    NCALayer could not sign, and the reason is not known.
    Open the program anew and try again, or sign in another way.
issue-signature-other-person = This is somebody else’s key. Sign with the key of the person with IIN { $iin }.
issue-certificate-expired =
    Your key has run out. You can sign in another way.
    A new key is issued in eGov Mobile, on pki.gov.kz or at a service centre.
issue-certificate-revoked =
    This key was revoked. You can sign in another way.
    A new key is issued in eGov Mobile, on pki.gov.kz or at a service centre.
issue-certificate-refused = This key is not for a citizen’s signature. Choose the key for signing.
issue-signature-invalid = The signature did not pass the check. Sign again.

## Sending

sending-title = Sending the application
sending-lead = The service asks all registers once more.
sending-hint = This takes about ten seconds: please stay on this page.
send-again = Send again
reload = Reload the page
unsent-offline-title = No network
unsent-offline-body =
    We don’t know whether the application arrived. Sending again is safe: it is never taken on twice.
    Your signature and your answers are kept.
unsent-slow-title = The service did not answer in time
unsent-slow-body =
    The application may have been taken on. Sending again is safe: it is never taken on twice.
    Your signature and your answers are kept.
unsent-too-slow-title = The check took too long
unsent-too-slow-body =
    The application may have been taken on. Sending again is safe: it is never taken on twice.
    Your signature and your answers are kept.
unsent-busy-title = The service is busy
unsent-busy-body =
    The application was not taken on yet. Send it again in a few seconds.
    Your signature and your answers are kept.
unsent-register-unavailable-title = A register did not answer
unsent-register-unavailable-body =
    There is no answer: { $register }. This is not a refusal, and the application was not taken on yet.
    Send it again in a few minutes. A signature lasts five minutes.
unsent-register-closed-title = A register is closed for planned work
unsent-register-closed-body =
    Closed at the moment: { $register }. It opens again on { DAY($at) } at { TIME($at) }.
    This is not a refusal, and the application was not taken on yet. Send it again after that time.
unsent-too-many-attempts-title = Too many attempts
unsent-too-many-attempts-body =
    This limit protects owners. Send it again after { $until }.
    Your answers are kept.
unsent-too-many-relations-title = Too many relations
unsent-too-many-relations-body =
    This limit protects owners’ families. Send it again after { DAY($at) }, { TIME($at) }.
    Your answers are kept.
unsent-record-unreadable-title = This page is out of date
unsent-record-unreadable-body =
    The service could not read the text of the application: there is a newer version of this page.
    Reload the page and sign again. Your answers are kept.
unsent-unexpected-title = The application was not sent
unsent-unexpected-body =
    This is our mistake, not yours, and it is not a refusal. Your answers are kept.
    Send it again. If that does not help, call 1414 and tell them the code below.
unsent-answers = Kept on this device together with the signature. A signature lasts five minutes.

notice-needs-relation = Somebody else took the last place in the meantime. It is not a refusal: now say who you are to the owner.
notice-verdict-refuses = The registers have changed in the meantime. So we checked everything again.
notice-question-open = The service needs this answer once more. Check it and go on.
notice-signature-invalid = The signature is too old: it lasts five minutes. Sign again; your answers are kept.
notice-application-open = You have sent an application before. Wait until it has ended, or withdraw it.
notice-consent-decided = You have answered this question before.
notice-application-ended = This application has ended already.

## The application

application-loading = Application
application-awaiting-consent-title = Application received, waiting for the owner
application-awaiting-consent-body =
    1414 sends every owner a message. Below you see whether it was sent.
    You can close this page: the application goes on by itself.
application-registered-title = You are registered
application-registered-body = All owners have agreed. Your new address has been entered.
application-registered-alone-body = You own this home alone, so nobody else had to agree. Your new address has been entered.
application-refused-title = An owner did not agree
application-refused-body =
    Every owner must agree, and one did not. They need not say why.
    Your present registration has not changed.
application-run-out-title = The time for consent has run out
application-run-out-body =
    Not every owner answered within the hour, so the application closed by itself.
    Your present registration has not changed.
application-withdrawn-title = You withdrew the application
application-withdrawn-body =
    The owners are asked nothing more. Your present registration has not changed.
application-changed-title = The registers have changed since
application-changed-body =
    The owners agreed, but before the entry we ask all registers again.
    They now say something else, so nothing was entered. Your present registration has not changed.
application-changed-owners = The home has other owners now. Send again and name one of them.
application-changed-place = The last place in the home was taken. Send again: we will ask who you are to the owner.
application-changed-desk = This home is now served at a service centre. Go there with your identity card.
application-changed-relation = The registers no longer confirm what they had confirmed. Send again: the form says what to do.
application-changed-other = Send again: the form shows what has changed.
application-next-title = What happens next
application-next =
    As soon as all have agreed, the registration is entered.
    If one refuses, or does not answer within the hour, the application closes. You can send it again.
application-then-title = What you can do now
application-about-title = About the application
application-home = Address
application-kind = Term
application-people = People to be registered
application-keep-title = How to come back here
application-keep =
    Keep the address of this page: it always shows how the application stands.
    It opens on another device too: you sign in there.
    Writing down the number is enough, too.
application-receipt = Receipt: read it, print it or keep it
application-print = Print, or save as PDF
application-feedback = Tell us how it went: call 1414, it is free.
application-awaiting-consent-why =
    Every owner must agree. You sent the application on { DAY($sent) } at { TIME($sent) }.
    Which owner has answered is shown below, without names.
application-awaiting-consent-change = If all agree, the registration is entered. If one refuses, or the time is over, the application closes.
application-awaiting-consent-where = On this page, until { TIME($deadline) }. The application goes on even if the page is closed.
application-awaiting-consent-answers = In the application. It can’t be changed, but you can withdraw it.
application-awaiting-consent-next =
    - Ask the owners to look at the message from 1414.
    - Keep the address of this page.
application-refused-why =
    An owner signed a refusal on { DAY($ended) } at { TIME($ended) }.
    The source is their signed answer to this service. Which of them it was is not told.
application-refused-change = Every owner agrees.
application-refused-where = A new application takes about five minutes. The owners have an hour to answer.
application-refused-answers = { application-ended-answers }
application-run-out-why =
    Not all owners answered within the hour: it was over on { DAY($ended) } at { TIME($ended) }.
    The source is the clock of this service. Nobody refused.
application-run-out-change = Every owner agrees within an hour.
application-run-out-where = A new application takes about five minutes. The owners have an hour to answer.
application-run-out-answers = { application-ended-answers }
application-changed-why =
    After the owners agreed the registers were asked again, on { DAY($ended) } at { TIME($ended) }.
    The source is what the registers say now. What has changed is told above.
application-changed-change = The record as it was before, or another answer of yours.
application-changed-where = A new application takes about five minutes. The owners have an hour to answer.
application-changed-answers = { application-ended-answers }
application-withdrawn-why =
    You withdrew the application yourself on { DAY($ended) } at { TIME($ended) }.
    The source is the log of this service. No clause speaks against you.
application-withdrawn-change = Sending the application again.
application-withdrawn-where = A new application takes about five minutes. The owners have an hour to answer.
application-withdrawn-answers = { application-ended-answers }
application-ended-answers = Kept on this device for three days. Before you send again we ask all registers once more.
application-withdrawn-next =
    - If you change your mind, send the application again.
    - If you have a question, call 1414.
apply-again = Send again
to-start = To the start page
number-title = Number of the application
number-copy = Copy
number-copied = Copied
number-selected = Selected: copy it now
moment = { DAY($at) }, { TIME($at) }
term-permanent = permanent
term-temporary = { $months ->
    [one] temporary, { $months } month
   *[other] temporary, { $months } months
}

owners-title = Owners
owner-only = The owner
owner-named = The owner whom you named
owner-number = Co-owner { $number }
owner-awaiting = not answered yet
owner-agreed = agreed
owner-refused = refused
owner-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
message-sent = Message sent at { TIME($at) }
message-trying = Message not sent yet, we keep trying
message-trying-again = Sent at { TIME($at) }, the next one is on its way
again = Send again
again-sending = { $owner }: sending the message again…
again-sent = { $owner }: the message is on its way.
again-taken = { $owner }: the message was sent at { TIME($at) }.
again-early = { $owner }: you can send it again at { TIME($at) }.
again-used-up = { $owner }: the message can’t be sent any more. Send them the link below.
again-failed = { $owner }: we could not ask for it. Check the connection and press again.
owners-count = { $agreed } of { $all } agreed.
owners-left = { $minutes ->
    [one] { $minutes } minute left, until { $until }.
   *[other] { $minutes } minutes left, until { $until }.
}
share-title = Send the owner a link
share-body = If the message did not arrive, send this link to the owners. It says nothing about you: the owner signs in and sees the question.
timeline-title = The way of the application
timeline-sent = Application sent
timeline-awaiting = Waiting for the owners
timeline-to-be-registered = The registration is entered
timeline-agreed = The owners agreed
timeline-registered = The registration was entered
timeline-refused = An owner refused
timeline-run-out = The time for consent ran out
timeline-withdrawn = Application withdrawn
timeline-changed = The registers had changed
timeline-until = until { TIME($at) }
withdraw-title = Withdraw the application
withdraw-body =
    The application closes, and the owners are asked nothing more.
    You can send a new one later.
withdraw = Withdraw
training-owners = Training copy: answer for the owner yourself.
training-as-owner = Sign in as the owner: { $name }
training-as-applicant = Back to the applicant: { $name }
training-hurry = Let the hour be over at once

## The owner

consents-title = What you are asked
consents-lead = { $count ->
    [0] Nobody waits for your consent at the moment.
    [one] { $count } application waits for your answer.
   *[other] { $count } applications wait for your answer.
}
consents-before = Earlier
consents-body =
    When somebody wants to be registered in your home, 1414 sends you a message. You have an hour.
    If you do not answer, nobody is registered.
consents-all = All questions
training-telephone = Training copy: what came to your telephone
consent-somebody = The name can’t be shown now
consent-awaiting = waits for you
consent-agreed = you agreed
consent-refused = you refused
consent-over = ended
consent-title = May this person be registered in your home?
consent-who = Applicant
consent-sent = Sent
consent-left = { $minutes ->
    [one] { $minutes } minute left, until { $until }.
   *[other] { $minutes } minutes left, until { $until }.
}
consent-meaning-title = What it means
consent-meaning-permanent = If you agree, this person is registered in your home for good.
consent-meaning-temporary = If you agree, this person is registered in your home for that time. Then it ends by itself.
consent-meaning =
    - Your ownership of the home does not change.
    - They take one place in the home.
    - If you refuse, the application closes. You need not say why.
    - If you do not answer, nobody is registered.
consent-agree = I agree
consent-refuse = I do not agree
consent-either = Either answer is signed. Nothing is sent before you sign.
consent-nameless =
    The database of persons does not answer now, so we can’t show who asks.
    You can agree as soon as the name is here: this page asks again by itself. You can refuse at any time.
consent-why =
    Every owner must agree before anybody is registered in the home.
    Nobody else can agree for you.
consent-agreed-title = You agreed
consent-agreed-body = Your answer is recorded. This person is registered in your home.
consent-agreed-others-body = Your answer is recorded. Now the other owners are waited for.
consent-refused-title = You did not agree
consent-refused-body = Your answer is recorded. The application is closed, and nobody was registered.
consent-changed-title = You agreed, but nothing was entered
consent-changed-body =
    Your answer is recorded. Before the entry the registers were asked again, and they say something else now.
    Nobody was registered. The applicant can send a new application, and you will be asked again.
consent-over-title = This question is closed
consent-over-body = The application ended before you answered. You need not do anything.

## What was done

done-failed = The log did not answer. Open it again later.

## Trouble

problem-too-many-codes-title = Too many codes were asked for
problem-too-many-codes-body =
    This limit protects your telephone. Try again after { $until }.
    Your answers are kept.
problem-not-found-title = There is no such application
problem-not-found-body =
    The application was not found, or it is not yours. Check the address of the page.
    If you are signed in as somebody else, sign out and sign in as yourself.
problem-application-ended-title = The application has ended already
problem-application-ended-body = Try again to see how it stands.
trouble-to-start = To the start page
