# A register that is silent: closed for a while, asked again by itself, come back to later.

silent-title = A register did not answer
silent-body =
    There is no answer at the moment: { $register }. We could not finish this: “{ $look }”.
    This is not a refusal. Your answers are kept.
closed-title = A register is closed for planned work
closed-body =
    Closed at the moment: { $register }. It opens again on { DAY($until) } at { TIME($until) }.
    We could not finish this: “{ $look }”. This is not a refusal. Your answers are kept.
closed-next = If this page stays open, we go on by ourselves then.
retry-next =
    { $seconds ->
        [one] We ask again by ourselves in { $seconds } second.
       *[other] We ask again by ourselves in { $seconds } seconds.
    }
retry-now = We are asking again.
retry-still = There is still no answer. Nothing is lost.
retry-stop = Do not ask again by yourself
retry-stopped = We no longer ask by ourselves. Press “{ try-now }” when you like.
try-now = Try now
later-title = You may come back later
later-body =
    Your answers are kept on this device for three days.
    Open this page again and press “{ start-go-on }”: you go on from here.
later-remind = Put a reminder into my calendar, for an hour from now
later-remind-until = Put a reminder into my calendar, for when it opens
later-remind-hint = The reminder holds nothing about you.
later-leave = To the start page
later-shared = This is a shared computer. When you leave, your answers are cleared.
