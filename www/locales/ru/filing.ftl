# От последнего ответа до решения: проверка, подпись, отправка, ожидание; сторона собственника.

## Проверка ответов

check-title = Проверьте ответы
check-lead = Все проверки пройдены. Если есть ошибка, измените ответ: остальные сохранятся.
check-change = Изменить
check-who-title = Регистрация
check-home-title = Жильё
check-relation-title = Вы и собственник
check-slip-title = Талон прибытия
check-kind = Вид регистрации
check-months = Число месяцев
check-who = Кто регистрируется
check-children = Число детей
check-child = ИИН ребёнка
check-born = Дата рождения ребёнка
check-ward = ИИН подопечного
check-rka = Адрес
check-whose = Чьё жильё
check-owner = ИИН собственника
check-relation = Кем приходится собственнику
check-shared-parent = Общий родитель
check-side = Родство через
check-purpose = Цель переезда
check-education = Образование
check-work = Занятие
check-of-child = { $name }, { $number }-й ребёнок
check-declaration-title = Что вы подтверждаете подписью
check-declaration =
    - Ваши ответы правдивы.
    - Вы согласны, что о вас спросят государственные базы.
    - Вы знаете, что за ложные сведения отвечают по закону.
check-registers = Ответили базы: { $registers }.
check-sign = Перейти к подписи
check-document-title = Текст, который вы подписываете
check-document = Вы подписываете именно этот текст. Служба читает его же, но все базы спрашивает заново сама.
check-seal = Печать текста: { $code }

## Подпись

sign-title = Как вы подпишете?
sign-lead-application = После подписи заявление сразу уйдёт.
sign-lead-consent = После подписи ваш ответ сразу уйдёт.
sign-safe = Эта страница никогда не спрашивает ваш ключ и пароль от него.
sign-why =
    Подпись доказывает, что заявление ваше и что текст не изменён.
    Без подписи заявление не принимают.
sign-other-way = Нужен другой способ? Вернитесь назад.
sign-not-yet = Пока не подписано
way-sms = Код из СМС
way-sms-needs = Код придёт с номера 1414 на телефон, записанный за вами в базе.
way-qr = eGov Mobile
way-qr-needs = Нужны телефон с eGov Mobile и ЭЦП в нём.
way-ncalayer = NCALayer и ключ ЭЦП
way-ncalayer-needs = На этом компьютере запущен NCALayer, ключ в файле или на устройстве.

code-title = Введите код от 1414
code-lead = Код отправлен на телефон, записанный за вами в базе. Он действует до { $until }.
code-message = СМС с номера { $from } (учебная копия показывает его вместо телефона):
code-label = Код из СМС
code-hint = 6 цифр.
code-send-application = Подписать и отправить
code-send-consent = Подписать и отправить
code-none = Код не пришёл?
code-why = Код от 1414 приходит только на ваш телефон. По нему государство подписывает за вас.
code-new = Запросить новый код
issue-code-missing = Введите код из СМС
issue-code-wrong = { $left ->
    [0] Код неверный, попыток не осталось. Запросите новый код.
    [one] Код неверный. Осталась { $left } попытка.
    [few] Код неверный. Осталось { $left } попытки.
   *[many] Код неверный. Осталось { $left } попыток.
}
issue-code-closed = Этот код больше не действует. Запросите новый.
issue-signing-closed = Время или попытки закончились. Начните заново.

phone-title = Подпишите телефоном
phone-steps =
    - Откройте на телефоне eGov Mobile и выберите сканер QR.
    - Наведите камеру на эту картинку.
    - Прочитайте заявление и подпишите. Страница продолжит сама.
phone-here-title = Подпишите в eGov Mobile
phone-here-steps =
    - Нажмите кнопку ниже: откроется eGov Mobile.
    - Прочитайте заявление и подпишите.
    - Вернитесь на эту страницу. Она продолжит сама.
phone-here-too = eGov Mobile стоит на этом же устройстве? Откройте его прямо здесь.
phone-open = Открыть eGov Mobile
phone-open-missing = Ничего не открылось? Установите eGov Mobile и нажмите ещё раз.
phone-qr = QR-код для сканера eGov Mobile
phone-waiting = Ждём телефон. Код действует до { $until }.
phone-opened = Заявление открыто на телефоне. Подпишите его там.
phone-again = Показать новый код
phone-training = В учебной копии вместо телефона есть отдельная страница.
phone-training-open = Открыть учебный телефон
issue-signing-refused = Вы отказались на телефоне. Ничего не отправлено, можно попробовать снова.
issue-signing-ended = Время кода закончилось. Покажите новый.

ncalayer-title = Подпишите через NCALayer
ncalayer-steps =
    - Запустите программу NCALayer.
    - Нажмите кнопку ниже. Если браузер спросит разрешение, разрешите.
    - Выберите ключ в окне NCALayer и подпишите.
ncalayer-sign = Подписать через NCALayer
ncalayer-stop = Больше не ждать
ncalayer-asking = Ищем NCALayer. Если браузер спрашивает разрешение, разрешите.
ncalayer-looking = Посмотрите на окно NCALayer: оно ждёт вас.
ncalayer-checking = Подпись проверяется.
ncalayer-leave-title = Почему браузер спрашивает разрешение
ncalayer-leave =
    NCALayer – программа на этом компьютере. Чтобы страница с ней говорила, нужно разрешение браузера.
    Браузер спросит о «подключении к устройствам в локальной сети». Мы подключаемся только к NCALayer.
    Если вы запретили раньше, нажмите на значок в адресной строке и верните разрешение.
ncalayer-training = Учебная копия: что делать NCALayer
play-sign = Подписывает
play-cancelled = Окно закрывают
play-cancelled-older = Закрывают окно старой версии
play-waits = Долго ждёт
play-wrong-password = Неверный пароль
play-no-key = Ключа нет
play-no-token = Устройство не подключено
play-busy = Занят другой страницей
play-stranger = Вместо него отвечает другая программа
play-hangs-up = Прерывает соединение
play-broken = Неизвестный сбой
play-expired = Подписывает ключом с истёкшим сроком
play-revoked = Подписывает отозванным ключом
play-other-person = Подписывает ключом другого человека
play-old-version = Устаревшая версия
issue-ncalayer-denied =
    Браузер запретил странице подключаться к программе на этом компьютере.
    Нажмите на значок в адресной строке и разрешите доступ к локальной сети.
issue-ncalayer-unreached =
    Не удалось связаться с NCALayer.
    - Браузер спрашивал разрешение? Нажмите кнопку ещё раз и разрешите.
    - Если он ничего не спросил, NCALayer не запущен. Запустите его и попробуйте снова.
issue-ncalayer-missing =
    NCALayer не отвечает. Возможно, он не запущен или не установлен.
    Запустите программу и попробуйте снова.
    Если она запущена, откройте её заново или обновите на сайте pki.gov.kz.
issue-ncalayer-stranger =
    Вместо NCALayer ответила другая программа.
    Закройте другие программы для подписи и запустите NCALayer заново. Затем попробуйте снова.
issue-ncalayer-busy =
    NCALayer занят другой страницей.
    Закончите или остановите подпись на той странице, затем попробуйте снова.
issue-ncalayer-closed = NCALayer прервал соединение. Откройте программу заново и попробуйте снова.
issue-ncalayer-old = NCALayer устарел. Обновите его на сайте pki.gov.kz.
issue-ncalayer-password =
    Пароль ключа неверный. Попробуйте снова.
    Не спешите: после нескольких неверных паролей устройство блокируется.
issue-ncalayer-token =
    NCALayer не видит устройство с вашим ключом.
    Подключите токен или карту, немного подождите и попробуйте снова.
issue-ncalayer-no-key = NCALayer не нашёл ключ. Выберите файл ключа или подключите устройство.
issue-ncalayer-failed =
    NCALayer не смог подписать, и причина неизвестна.
    Откройте программу заново и попробуйте снова или подпишите другим способом.
issue-signature-other-person = Это ключ другого человека. Подпишите ключом владельца ИИН { $iin }.
issue-certificate-expired =
    Срок ключа истёк. Можно подписать другим способом.
    Новый ключ можно получить в eGov Mobile, на сайте pki.gov.kz или в ЦОНе.
issue-certificate-revoked =
    Этот ключ отозван. Можно подписать другим способом.
    Новый ключ можно получить в eGov Mobile, на сайте pki.gov.kz или в ЦОНе.
issue-certificate-refused = Этот ключ не для подписи гражданина. Выберите ключ для подписи.
issue-signature-invalid = Подпись не прошла проверку. Подпишите ещё раз.

## Отправка

sending-title = Отправляем заявление
sending-lead = Служба ещё раз спрашивает все базы.
sending-hint = Это займёт около десяти секунд. Не закрывайте страницу.
send-again = Отправить ещё раз
reload = Обновить страницу
unsent-offline-title = Нет сети
unsent-offline-body =
    Неизвестно, дошло ли заявление. Отправить ещё раз безопасно: дважды его не примут.
    Подпись и ответы сохранены.
unsent-slow-title = Служба не успела ответить
unsent-slow-body =
    Возможно, заявление принято. Отправить ещё раз безопасно: дважды его не примут.
    Подпись и ответы сохранены.
unsent-too-slow-title = Проверка затянулась
unsent-too-slow-body =
    Возможно, заявление принято. Отправить ещё раз безопасно: дважды его не примут.
    Подпись и ответы сохранены.
unsent-busy-title = Служба сейчас занята
unsent-busy-body =
    Заявление ещё не принято. Отправьте его ещё раз через несколько секунд.
    Подпись и ответы сохранены.
unsent-register-unavailable-title = База не ответила
unsent-register-unavailable-body =
    Ответа пока нет: { $register }. Это не отказ, заявление ещё не принято.
    Отправьте ещё раз через несколько минут. Подпись действует пять минут.
unsent-register-closed-title = База закрыта на плановые работы
unsent-register-closed-body =
    Сейчас закрыто: { $register }. Доступ откроется { DAY($at) } в { TIME($at) }.
    Это не отказ, заявление ещё не принято. Отправьте его после этого времени.
unsent-too-many-attempts-title = Слишком много попыток
unsent-too-many-attempts-body =
    Этот предел защищает собственников. Отправьте ещё раз после { $until }.
    Ваши ответы сохранены.
unsent-too-many-relations-title = Родство слишком часто не подтверждалось
unsent-too-many-relations-body =
    Это ограничение защищает семьи собственников. Отправьте ещё раз позже: { DAY($at) }, после { TIME($at) }.
    Ваши ответы сохранены.
unsent-record-unreadable-title = Страница устарела
unsent-record-unreadable-body =
    Служба не смогла прочитать текст заявления: вышла новая версия страницы.
    Обновите страницу и подпишите снова. Ваши ответы сохранены.
unsent-unexpected-title = Заявление не отправлено
unsent-unexpected-body =
    Это наша ошибка, не ваша, и это не отказ. Ваши ответы сохранены.
    Отправьте ещё раз. Если не поможет, позвоните на 1414 и назовите код ниже.
unsent-answers = Сохранены на этом устройстве вместе с подписью. Подпись действует пять минут.

notice-needs-relation = Последнее место тем временем занял кто-то другой. Это не отказ: теперь скажите, кем вы приходитесь собственнику.
notice-verdict-refuses = Сведения в базах тем временем изменились. Поэтому мы всё проверили заново.
notice-question-open = Службе нужен этот ответ ещё раз. Проверьте его и продолжайте.
notice-signature-invalid = Подпись устарела: она действует пять минут. Подпишите ещё раз, ответы сохранены.
notice-application-open = Вы уже отправили заявление. Дождитесь решения по нему или отзовите его.
notice-consent-decided = Вы уже ответили на этот вопрос раньше.
notice-application-ended = Это заявление уже завершено.

## Заявление

application-loading = Заявление
application-awaiting-consent-title = Заявление принято, ждём согласия собственника
application-awaiting-consent-body =
    1414 отправляет каждому собственнику сообщение. Ниже видно, отправлено ли оно.
    Страницу можно закрыть: заявление идёт само.
application-registered-title = Вы зарегистрированы
application-registered-body = Все собственники согласились. Новый адрес внесён в базу.
application-registered-alone-body = Вы единственный собственник, поэтому ничьё согласие не понадобилось. Новый адрес внесён в базу.
application-refused-title = Собственник не согласился
application-refused-body =
    Нужно согласие каждого собственника, а один не согласился. Объяснять причину он не обязан.
    Ваша прежняя регистрация не изменилась.
application-run-out-title = Срок согласия истёк
application-run-out-body =
    Не все собственники ответили за час, и заявление закрылось само.
    Ваша прежняя регистрация не изменилась.
application-withdrawn-title = Вы отозвали заявление
application-withdrawn-body =
    Собственников больше ни о чём не спросят. Ваша прежняя регистрация не изменилась.
application-changed-title = Сведения в базах с тех пор изменились
application-changed-body =
    Собственники согласились, но перед внесением мы снова спрашиваем все базы.
    Теперь они отвечают иначе, поэтому ничего не внесено. Ваша прежняя регистрация не изменилась.
application-changed-owners = У жилья теперь другие собственники. Отправьте ещё раз и назовите одного из них.
application-changed-place = Последнее место в жилье занято. Отправьте ещё раз: мы спросим, кем вы приходитесь собственнику.
application-changed-desk = Это жильё теперь оформляют в ЦОНе. Придите туда с удостоверением личности.
application-changed-relation = Базы больше не подтверждают того, что подтверждали. Отправьте ещё раз: форма подскажет, что делать.
application-changed-other = Отправьте ещё раз: форма покажет, что изменилось.
application-next-title = Что будет дальше
application-next =
    Когда согласятся все, регистрацию сразу внесут в базу.
    Если кто-то откажет или не ответит за час, заявление закроется. Его можно отправить снова.
application-then-title = Что можно сделать теперь
application-about-title = О заявлении
application-home = Адрес
application-kind = Срок
application-people = Регистрируется человек
application-keep-title = Как вернуться сюда
application-keep =
    Сохраните адрес этой страницы: по нему всегда видно состояние заявления.
    Можно и просто записать номер.
application-receipt = Расписка: прочитать, распечатать или сохранить
application-print = Распечатать или сохранить как PDF
application-feedback = Расскажите, удобно ли было: позвоните на 1414, это бесплатно.
application-awaiting-consent-why =
    Согласие нужно от каждого собственника. Заявление отправлено { DAY($sent) } в { TIME($sent) }.
    Кто из собственников ответил, показано ниже – без имён.
application-awaiting-consent-change = Если согласятся все, регистрацию внесут. Если один откажется или выйдет время, заявление закроется.
application-awaiting-consent-where = На этой странице, до { TIME($deadline) }. Заявление идёт, даже если страница закрыта.
application-awaiting-consent-answers = В заявлении. Изменить его нельзя, но можно отозвать.
application-awaiting-consent-next =
    - Попросите собственников посмотреть сообщение от 1414.
    - Сохраните адрес этой страницы.
application-refused-why =
    Один из собственников подписал отказ: { DAY($ended) } в { TIME($ended) }.
    Источник – его подписанный ответ этому сервису. Кто именно, не сообщается.
application-refused-change = Согласие всех собственников.
application-refused-where = Новое заявление – около пяти минут. У собственников есть час на ответ.
application-refused-answers = { application-ended-answers }
application-run-out-why =
    Не все собственники ответили за час: срок вышел { DAY($ended) } в { TIME($ended) }.
    Источник – часы этого сервиса. Никто не отказал.
application-run-out-change = Согласие всех собственников за час.
application-run-out-where = Новое заявление – около пяти минут. У собственников есть час на ответ.
application-run-out-answers = { application-ended-answers }
application-changed-why =
    После согласия собственников базы спросили снова: { DAY($ended) } в { TIME($ended) }.
    Источник – новые ответы баз. Что изменилось, сказано выше.
application-changed-change = Прежняя запись в базах или другой ваш ответ.
application-changed-where = Новое заявление – около пяти минут. У собственников есть час на ответ.
application-changed-answers = { application-ended-answers }
application-withdrawn-why =
    Вы сами отозвали заявление: { DAY($ended) } в { TIME($ended) }.
    Источник – журнал этого сервиса. Ни по какому пункту вам не отказано.
application-withdrawn-change = Новая отправка заявления.
application-withdrawn-where = Новое заявление – около пяти минут. У собственников есть час на ответ.
application-withdrawn-answers = { application-ended-answers }
application-ended-answers = Хранятся на этом устройстве три дня. Перед новой отправкой мы снова спросим все базы.
application-withdrawn-next =
    - Если передумаете, отправьте заявление снова.
    - Если есть вопрос, позвоните на 1414.
apply-again = Отправить снова
to-start = На начальную страницу
number-title = Номер заявления
number-copy = Скопировать
number-copied = Скопировано
number-selected = Выделено: теперь скопируйте
moment = { DAY($at) }, { TIME($at) }
term-permanent = постоянно
term-temporary = { $months ->
    [one] временно, { $months } месяц
    [few] временно, { $months } месяца
   *[many] временно, { $months } месяцев
}

owners-title = Собственники
owner-only = Собственник
owner-named = Собственник, которого вы назвали
owner-number = Совладелец { $number }
owner-awaiting = ждём ответа
owner-agreed = согласие дано
owner-refused = отказ
owner-left = { $minutes ->
    [one] осталась { $minutes } минута
    [few] осталось { $minutes } минуты
   *[many] осталось { $minutes } минут
}
message-sent = Сообщение отправлено в { TIME($at) }
message-trying = Сообщение ещё не отправлено, пробуем снова
message-trying-again = Отправлено в { TIME($at) }, следующее уже в пути
again = Отправить ещё раз
again-sending = { $owner }: отправляем сообщение ещё раз…
again-sent = { $owner }: сообщение уже в пути.
again-taken = { $owner }: сообщение отправлено в { TIME($at) }.
again-early = { $owner }: отправить ещё раз можно в { TIME($at) }.
again-used-up = { $owner }: больше сообщение отправить нельзя. Передайте ссылку ниже.
again-failed = { $owner }: запрос не дошёл. Проверьте связь и нажмите ещё раз.
owners-count = Согласились: { $agreed } из { $all }.
owners-left = { $minutes ->
    [one] Осталась { $minutes } минута, до { $until }.
    [few] Осталось { $minutes } минуты, до { $until }.
   *[many] Осталось { $minutes } минут, до { $until }.
}
share-title = Отправить собственнику ссылку
share-body = Если сообщение не пришло, отправьте собственникам эту ссылку. О вас в ней ничего нет: собственник войдёт и увидит вопрос.
timeline-title = Путь заявления
timeline-sent = Заявление отправлено
timeline-awaiting = Ждём согласия собственников
timeline-to-be-registered = Регистрацию внесут в базу
timeline-agreed = Собственники согласились
timeline-registered = Регистрация внесена в базу
timeline-refused = Собственник не согласился
timeline-run-out = Срок согласия истёк
timeline-withdrawn = Заявление отозвано
timeline-changed = Сведения в базах изменились
timeline-until = до { TIME($at) }
withdraw-title = Отозвать заявление
withdraw-body =
    Заявление закроется, собственников больше ни о чём не спросят.
    Потом можно отправить новое.
withdraw = Отозвать
training-owners = Учебная копия: ответьте за собственника сами.
training-as-owner = Войти как собственник: { $name }
training-as-applicant = Вернуться к заявителю: { $name }
training-hurry = Пусть час пройдёт сразу

## Собственник

consents-title = О чём вас спрашивают
consents-lead = { $count ->
    [0] Сейчас вашего согласия никто не ждёт.
    [one] Вашего ответа ждёт { $count } заявление.
    [few] Вашего ответа ждут { $count } заявления.
   *[many] Вашего ответа ждут { $count } заявлений.
}
consents-before = Раньше
consents-hint =
    Когда кто-то хочет зарегистрироваться у вас, приходит сообщение от 1414. На ответ есть час.
    Если не ответить, никого не зарегистрируют.
consents-all = Все вопросы
training-telephone = Учебная копия: что пришло на ваш телефон
consent-somebody = Заявитель
consent-awaiting = ждёт ответа
consent-agreed = вы согласились
consent-refused = вы отказали
consent-over = завершено
consent-title = Согласны зарегистрировать этого человека у себя?
consent-who = Заявитель
consent-sent = Отправлено
consent-left = { $minutes ->
    [one] Осталась { $minutes } минута, до { $until }.
    [few] Осталось { $minutes } минуты, до { $until }.
   *[many] Осталось { $minutes } минут, до { $until }.
}
consent-meaning-title = Что это значит
consent-meaning-permanent = Если вы согласитесь, человека зарегистрируют у вас без срока.
consent-meaning-temporary = Если вы согласитесь, человека зарегистрируют у вас на этот срок. Потом регистрация закончится сама.
consent-meaning =
    - Право собственности на жильё от этого не меняется.
    - Он займёт одно место в жилье.
    - Если вы откажете, заявление закроется. Объяснять причину не нужно.
    - Если вы не ответите, никого не зарегистрируют.
consent-agree = Согласен (согласна)
consent-refuse = Не согласен (не согласна)
consent-either = Любой ответ подписывают. До подписи ничего не отправляется.
consent-why =
    Чтобы зарегистрировать человека в жилье, нужно согласие каждого собственника.
    За вас не может согласиться никто другой.
consent-agreed-title = Вы согласились
consent-agreed-body = Ваш ответ записан. Этот человек зарегистрирован у вас.
consent-agreed-others-body = Ваш ответ записан. Теперь ждём остальных собственников.
consent-refused-title = Вы не согласились
consent-refused-body = Ваш ответ записан. Заявление закрыто, никого не зарегистрировали.
consent-changed-title = Вы согласились, но ничего не внесено
consent-changed-body =
    Ваш ответ записан. Перед внесением базы спросили снова, и теперь они отвечают иначе.
    Никого не зарегистрировали. Заявитель может отправить новое заявление, и вас спросят снова.
consent-over-title = Этот вопрос закрыт
consent-over-body = Заявление завершилось раньше вашего ответа. Делать ничего не нужно.

## Что сделано

done-about = По этому журналу видно, что было с вашими заявлениями и о чём спрашивали базы о вас или вашем жилье.
done-nothing = Пока ничего не сделано.
done-failed = Журнал не ответил. Откройте его позже.
done-asked = { $count ->
    [one] { $count } запрос в государственные базы
    [few] { $count } запроса в государственные базы
   *[many] { $count } запросов в государственные базы
}
done-asked-each = Что спрашивали
done-earlier = Показать более ранние записи
done-what-applicant = Дата рождения и гражданство
done-what-name = Имя заявителя
done-what-child = Ребёнок ли это заявителя
done-what-ward = Подопечный ли это заявителя
done-what-home = Принадлежит ли жильё названному человеку
done-what-gate = Оформляют ли жильё онлайн
done-what-registered = Нет ли уже регистрации в этом жилье
done-what-lease = Есть ли человек в договоре найма
done-what-area = Площадь жилья
done-what-residents = Сколько человек зарегистрировано в жилье
done-what-kin = Акты гражданского состояния, чтобы проверить родство
done-what-study = Очное обучение
done-what-other = Ещё одна проверка
done-result-answered = ответ получен
done-result-confirmed = подтверждено
done-result-not-confirmed = не подтверждено
done-result-silent = база не ответила
done-result-refused = ответ не выдан
done-sent = Заявление отправлено
done-messaged = Сообщение собственнику передано на 1414
done-differed = Форма и сервис пришли к разным ответам; действует ответ сервиса
done-agreed = Собственник согласился
done-refused = Отказ, заявление закрыто
done-registered = Регистрация внесена
done-run-out = Срок согласия истёк
done-withdrawn = Заявление отозвано
done-changed = Сведения в базах изменились, ничего не внесено
done-by-me = вы
done-by-applicant = заявитель
done-by-owner = собственник
done-by-registered = тот, кого регистрируют
done-by-service = сама служба
done-by-other = другой человек
done-when = { $when }: { $by }

## Неполадки

problem-too-many-codes-title = Запрошено слишком много кодов
problem-too-many-codes-body =
    Этот предел защищает ваш телефон. Повторите после { $until }.
    Ваши ответы сохранены.
problem-not-found-title = Такого заявления нет
problem-not-found-body =
    Заявление не нашлось или оно не ваше. Проверьте адрес страницы.
    Если вы вошли под другим именем, выйдите и войдите под своим.
problem-application-ended-title = Заявление уже завершено
problem-application-ended-body = Попробуйте снова, чтобы увидеть его состояние.
trouble-to-start = На начальную страницу
