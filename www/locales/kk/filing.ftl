# Соңғы жауаптан шешімге дейін: тексеру, қол қою, жіберу, күту; үй иесінің жағы.

## Жауаптарды тексеру

check-title = Жауаптарыңызды тексеріңіз
check-lead = Барлық тексеру өтті. Қате болса, өзгертіңіз: қалған жауаптар сақталады.
check-change = Өзгерту
check-who-title = Тіркеу
check-home-title = Тұрғын үй
check-relation-title = Сіз және үй иесі
check-slip-title = Келу талоны
check-kind = Тіркеу түрі
check-months = Ай саны
check-who = Кім тіркеледі
check-children = Балалар саны
check-child = Баланың ЖСН-і
check-born = Баланың туған күні
check-ward = Қамқорлықтағы адамның ЖСН-і
check-rka = Мекенжай
check-whose = Кімнің үйі
check-owner = Үй иесінің ЖСН-і
check-relation = Үй иесіне кім болады
check-shared-parent = Ортақ ата-ана
check-side = Туыстық кім арқылы
check-purpose = Көшу себебі
check-education = Білімі
check-work = Айналысатын ісі
check-of-child = { $name }, { $number }-бала
check-declaration-title = Қол қойғанда нені растайсыз
check-declaration =
    - Жауаптарыңыз шындыққа сай.
    - Мемлекеттік базалардан өзіңіз туралы сұрауға келісесіз.
    - Жалған мәлімет үшін жауапкершілік бар екенін білесіз.
check-registers = Жауап берген базалар: { $registers }.
check-sign = Қол қоюға өту
check-document-title = Қол қойылатын мәтін
check-document = Дәл осы мәтінге қол қоясыз. Қызмет те осыны оқиды, бірақ базалардан бәрін өзі қайта сұрайды.
check-seal = Мәтіннің мөрі: { $code }

## Қол қою

sign-title = Қалай қол қоясыз?
sign-lead-application = Қол қойғаннан кейін өтініш бірден жіберіледі.
sign-lead-consent = Қол қойғаннан кейін жауабыңыз бірден жіберіледі.
sign-safe = Бұл бет кілтіңізді де, оның құпиясөзін де ешқашан сұрамайды.
sign-other-way = Басқа тәсіл керек болса, артқа оралыңыз.
sign-not-yet = Әзірге қол қойылған жоқ
way-sms = СМС арқылы келетін код
way-sms-needs = 1414 нөмірінен базада тұрған телефоныңызға код келеді.
way-qr = eGov Mobile
way-qr-needs = Телефонда eGov Mobile қосымшасы мен ЭЦҚ болуы керек.
way-ncalayer = NCALayer және ЭЦҚ кілті
way-ncalayer-needs = Осы компьютерде NCALayer қосулы, кілтіңіз файлда немесе құрылғыда.

code-title = 1414-тен келген кодты жазыңыз
code-lead = Код базада тұрған телефоныңызға жіберілді. Ол сағат { $until } дейін жарамды.
code-message = { $from } нөмірінен СМС (оқу көшірмесі телефонның орнына көрсетеді):
code-label = СМС-тегі код
code-hint = 6 цифр.
code-send-application = Қол қойып, жіберу
code-send-consent = Қол қойып, жіберу
code-none = Код келмеді ме?
code-new = Жаңа код сұрау
issue-code-missing = СМС-тегі кодты жазыңыз
issue-code-wrong = { $left ->
    [0] Код қате, әрекет қалмады. Жаңа код сұраңыз.
   *[other] Код қате. Тағы { $left } рет жазып көруге болады.
}
issue-code-closed = Бұл код енді жарамайды. Жаңа код сұраңыз.
issue-signing-closed = Уақыт немесе әрекет саны бітті. Қайтадан бастаңыз.

phone-title = Телефонмен қол қойыңыз
phone-steps =
    - Телефонда eGov Mobile қосымшасын ашып, QR сканерін таңдаңыз.
    - Камераны осы суретке бағыттаңыз.
    - Өтінішті оқып, қол қойыңыз. Бұл бет өзі жалғасады.
phone-here-title = eGov Mobile қосымшасында қол қойыңыз
phone-here-steps =
    - Төмендегі түймені басыңыз: eGov Mobile ашылады.
    - Өтінішті оқып, қол қойыңыз.
    - Осы бетке оралыңыз. Ол өзі жалғасады.
phone-open = eGov Mobile қосымшасын ашу
phone-qr = eGov Mobile сканеріне арналған QR-код
phone-waiting = Телефонды күтіп тұрмыз. Код сағат { $until } дейін жарамды.
phone-opened = Өтініш телефонда ашылды. Сол жерде қол қойыңыз.
phone-again = Жаңа код көрсету
phone-training = Оқу көшірмесінде телефонның орнына бөлек бет бар.
phone-training-open = Оқу телефонын ашу
issue-signing-refused = Телефонда бас тарттыңыз. Ештеңе жіберілген жоқ, қайта көруге болады.
issue-signing-ended = Кодтың уақыты бітті. Жаңасын көрсетіңіз.

ncalayer-title = NCALayer арқылы қол қойыңыз
ncalayer-steps =
    - NCALayer бағдарламасын іске қосыңыз.
    - Төмендегі түймені басыңыз. Браузер рұқсат сұраса, рұқсат беріңіз.
    - NCALayer терезесінен кілтіңізді таңдап, қол қойыңыз.
ncalayer-sign = NCALayer-мен қол қою
ncalayer-stop = Күтуді тоқтату
ncalayer-asking = NCALayer ізделіп жатыр. Браузер рұқсат сұраса, рұқсат беріңіз.
ncalayer-looking = NCALayer терезесін қараңыз: ол сізді күтіп тұр.
ncalayer-checking = Қолтаңба тексеріліп жатыр.
ncalayer-leave-title = Браузер неге рұқсат сұрайды
ncalayer-leave =
    NCALayer – осы компьютердегі бағдарлама. Бетке онымен сөйлесу үшін браузердің рұқсаты керек.
    Браузер «жергілікті желідегі құрылғыларға қосылу» деп сұрайды. Біз тек NCALayer-ге қосыламыз.
    Бұрын тыйым салсаңыз, мекенжай жолындағы белгішені басып, рұқсатты қайтарыңыз.
ncalayer-training = Оқу көшірмесі: NCALayer не істесін
play-sign = Қол қояды
play-cancelled = Терезе жабылады
play-cancelled-older = Ескі нұсқаның терезесі жабылады
play-waits = Ұзақ күтеді
play-wrong-password = Құпиясөз қате
play-no-key = Кілт жоқ
play-no-token = Құрылғы қосылмаған
play-busy = Басқа бетпен айналысып жатыр
play-stranger = Оның орнына басқа бағдарлама жауап береді
play-hangs-up = Қосылымды үзеді
play-broken = Белгісіз ақау
play-expired = Мерзімі өткен кілтпен қол қояды
play-revoked = Кері қайтарылған кілтпен қол қояды
play-other-person = Басқа адамның кілтімен қол қояды
play-old-version = Ескірген нұсқа
issue-ncalayer-denied =
    Браузер бетке осы компьютердегі бағдарламаға қосылуға тыйым салды.
    Мекенжай жолындағы белгішені басып, жергілікті желіге рұқсат беріңіз.
issue-ncalayer-unreached =
    NCALayer-ге қосыла алмадық.
    - Браузер рұқсат сұрады ма? Түймені қайта басып, рұқсат беріңіз.
    - Ештеңе сұрамаса, NCALayer қосылмаған. Оны іске қосып, қайталап көріңіз.
issue-ncalayer-missing =
    NCALayer жауап бермеді. Ол қосылмаған немесе орнатылмаған болуы мүмкін.
    Бағдарламаны іске қосып, қайталап көріңіз.
    Ол қосулы тұрса, қайта ашыңыз немесе pki.gov.kz сайтынан жаңартыңыз.
issue-ncalayer-stranger =
    NCALayer орнына басқа бағдарлама жауап берді.
    Қол қоятын басқа бағдарламаларды жауып, NCALayer-ді қайта ашыңыз. Сосын қайталап көріңіз.
issue-ncalayer-busy =
    NCALayer басқа бетпен айналысып жатыр.
    Сол беттегі қол қоюды аяқтаңыз немесе тоқтатыңыз, сосын қайталап көріңіз.
issue-ncalayer-closed = NCALayer қосылымды үзді. Бағдарламаны қайта ашып, қайталап көріңіз.
issue-ncalayer-old = NCALayer ескірген. Оны pki.gov.kz сайтынан жаңартыңыз.
issue-ncalayer-password =
    Кілттің құпиясөзі қате. Қайталап көріңіз.
    Құрылғы бірнеше қате құпиясөзден кейін бұғатталады, сондықтан асықпаңыз.
issue-ncalayer-token =
    NCALayer кілтіңіз сақталған құрылғыны таппады.
    Токенді немесе картаны қосып, сәл күтіңіз де, қайталап көріңіз.
issue-ncalayer-no-key = NCALayer кілтті таппады. Кілт файлын таңдаңыз немесе құрылғыны қосыңыз.
issue-ncalayer-failed =
    NCALayer қол қоя алмады, оның себебі белгісіз.
    Бағдарламаны қайта ашып, қайталап көріңіз немесе басқа тәсілмен қол қойыңыз.
issue-signature-other-person = Бұл – басқа адамның кілті. ЖСН-і { $iin } адамның кілтімен қол қойыңыз.
issue-certificate-expired =
    Кілттің мерзімі өтіп кеткен. Басқа тәсілмен қол қоюға болады.
    Жаңа кілтті eGov Mobile-де, pki.gov.kz сайтында немесе ХҚКО-да алыңыз.
issue-certificate-revoked =
    Бұл кілттің күші жойылған. Басқа тәсілмен қол қоюға болады.
    Жаңа кілтті eGov Mobile-де, pki.gov.kz сайтында немесе ХҚКО-да алыңыз.
issue-certificate-refused = Бұл кілт азаматтың қол қоюына арналмаған. Қол қоюға арналған кілтті таңдаңыз.
issue-signature-invalid = Қолтаңба тексеруден өтпеді. Қайта қол қойыңыз.

## Жіберу

sending-title = Өтініш жіберіліп жатыр
sending-lead = Қызмет базалардан бәрін тағы бір рет сұрап жатыр.
sending-hint = Бұған он секундтай кетеді. Бетті жаппаңыз.
send-again = Қайта жіберу
reload = Бетті жаңарту
unsent-offline-title = Желі жоқ
unsent-offline-body =
    Өтініш жетті ме, белгісіз. Қайта жіберу қауіпсіз: ол екі рет қабылданбайды.
    Қолтаңбаңыз бен жауаптарыңыз сақталды.
unsent-slow-title = Қызмет жауап беріп үлгермеді
unsent-slow-body =
    Өтініш қабылданған болуы мүмкін. Қайта жіберу қауіпсіз: ол екі рет қабылданбайды.
    Қолтаңбаңыз бен жауаптарыңыз сақталды.
unsent-too-slow-title = Тексеру ұзаққа созылды
unsent-too-slow-body =
    Өтініш қабылданған болуы мүмкін. Қайта жіберу қауіпсіз: ол екі рет қабылданбайды.
    Қолтаңбаңыз бен жауаптарыңыз сақталды.
unsent-busy-title = Қызмет қазір бос емес
unsent-busy-body =
    Өтініш әлі қабылданған жоқ. Бірнеше секундтан кейін қайта жіберіңіз.
    Қолтаңбаңыз бен жауаптарыңыз сақталды.
unsent-register-unavailable-title = База жауап бермеді
unsent-register-unavailable-body =
    { $register } жауап бермей тұр. Бұл – бас тарту емес, өтініш әлі қабылданған жоқ.
    Бірнеше минуттан кейін қайта жіберіңіз. Қолтаңба бес минут жарамды.
unsent-register-closed-title = База жоспарлы жұмысқа жабылды
unsent-register-closed-body =
    { $register } қазір жабық. Ашылатын уақыты: { DAY($at) }, сағат { TIME($at) }.
    Бұл – бас тарту емес, өтініш әлі қабылданған жоқ. Сол уақыттан кейін қайта жіберіңіз.
unsent-too-many-attempts-title = Тым көп әрекет жасалды
unsent-too-many-attempts-body =
    Бұл шектеу үй иелерін қорғайды. Сағат { $until } болғаннан кейін қайта жіберіңіз.
    Жауаптарыңыз сақталды.
unsent-too-many-relations-title = Туыстық тым көп рет расталмады
unsent-too-many-relations-body =
    Бұл шектеу үй иелерінің отбасын қорғайды. Кейінірек қайта жіберіңіз: { DAY($at) }, сағат { TIME($at) }.
    Жауаптарыңыз сақталды.
unsent-record-unreadable-title = Бет ескірген
unsent-record-unreadable-body =
    Қызмет өтініштің мәтінін оқи алмады: бұл беттің жаңа нұсқасы шыққан.
    Бетті жаңартып, қайта қол қойыңыз. Жауаптарыңыз сақталды.
unsent-unexpected-title = Өтініш жіберілмеді
unsent-unexpected-body =
    Бұл – сіздің емес, біздің қатеміз және бас тарту емес. Жауаптарыңыз сақталды.
    Қайта жіберіп көріңіз. Болмаса, 1414 нөміріне қоңырау шалып, төмендегі кодты айтыңыз.

notice-needs-relation = Соңғы орынды осы арада басқа біреу алды. Бұл – бас тарту емес: енді үй иесіне кім болатыныңызды айтыңыз.
notice-verdict-refuses = Базалардағы мәлімет осы арада өзгерді. Сондықтан бәрін қайта тексердік.
notice-question-open = Қызметке осы жауап тағы керек. Тексеріп, жалғастырыңыз.
notice-signature-invalid = Қолтаңба ескірді: ол бес минут жарамды. Қайта қол қойыңыз, жауаптарыңыз сақталды.
notice-application-open = Бұрын жіберілген өтінішіңіз бар. Алдымен соның аяқталуын күтіңіз немесе оны қайтарып алыңыз.
notice-consent-decided = Сіз бұл сұраққа бұрын жауап бергенсіз.
notice-application-ended = Бұл өтініш аяқталып қойған.

## Өтініш

application-loading = Өтініш
application-awaiting-consent-title = Өтініш қабылданды, үй иесінің келісімі күтілуде
application-awaiting-consent-body =
    Әр үй иесіне 1414 нөмірінен хабар жіберілді.
    Бұл бетті жаба аласыз: өтініш өзі жүре береді.
application-registered-title = Сіз тіркелдіңіз
application-registered-body = Үй иелерінің бәрі келісті. Жаңа мекенжайыңыз базаға енгізілді.
application-registered-alone-body = Үйдің иесі жалғыз өзіңіз, сондықтан ешкімнің келісімі керек болмады. Жаңа мекенжайыңыз базаға енгізілді.
application-refused-title = Үй иесі келіспеді
application-refused-body =
    Әр үй иесінің келісімі керек, бірақ біреуі келіспеді. Ол себебін айтуға міндетті емес.
    Бұрынғы тіркеуіңіз өзгерген жоқ.
application-run-out-title = Келісім мерзімі өтіп кетті
application-run-out-body =
    Үй иелерінің бәрі бір сағат ішінде жауап бермеді, сондықтан өтініш өзі жабылды.
    Бұрынғы тіркеуіңіз өзгерген жоқ.
application-withdrawn-title = Өтінішті қайтарып алдыңыз
application-withdrawn-body =
    Үй иелерінен енді ештеңе сұралмайды. Бұрынғы тіркеуіңіз өзгерген жоқ.
application-next-title = Енді не болады
application-next =
    Бәрі келіссе, тіркеу бірден базаға енгізіледі.
    Біреуі келіспесе немесе бір сағатта жауап бермесе, өтініш жабылады. Оны қайта жіберуге болады.
application-then-title = Енді не істеуге болады
application-about-title = Өтініш туралы
application-home = Мекенжай
application-kind = Мерзімі
application-people = Тіркелетін адамдар
application-keep-title = Қайта табу үшін
application-keep =
    Осы беттің мекенжайын сақтап қойыңыз: ол өтініштің күйін әрдайым көрсетеді.
    Нөмірін жазып алсаңыз да болады.
application-print = Басып шығару немесе PDF етіп сақтау
application-feedback = Қызмет туралы пікіріңізді 1414 нөміріне айтыңыз: қоңырау тегін.
application-ended-hint =
    Жауаптарыңыз осы құрылғыда сақталды. Қайта жібермес бұрын базалардан бәрін тағы сұраймыз.
    Шешімді адамның қайта қарауын ХҚКО-да немесе eOtinish.kz арқылы сұрай аласыз.
apply-again = Қайта жіберу
to-start = Басты бетке
number-title = Өтініштің нөмірі
number-copy = Көшіру
number-copied = Көшірілді
number-selected = Белгіленді: енді көшіріп алыңыз
moment = { DAY($at) }, сағат { TIME($at) }
term-permanent = тұрақты
term-temporary = уақытша, { $months } ай

owners-title = Үй иелері
owner-only = Үй иесі
owner-number = { $number }-үй иесі
owner-awaiting = жауабы күтілуде
owner-agreed = келісті
owner-refused = келіспеді
owners-count = { $all } иенің { $agreed } келісті.
owners-left = Жауап беруге { $minutes } минут қалды, сағат { $until } дейін.
timeline-title = Өтініштің жолы
timeline-sent = Өтініш жіберілді
timeline-awaiting = Үй иелерінің келісімі күтілуде
timeline-to-be-registered = Тіркеу базаға енгізіледі
timeline-agreed = Үй иелері келісті
timeline-registered = Тіркеу базаға енгізілді
timeline-refused = Үй иесі келіспеді
timeline-run-out = Келісім мерзімі өтті
timeline-withdrawn = Өтініш қайтарып алынды
timeline-until = сағат { TIME($at) } дейін
withdraw-title = Өтінішті қайтарып алу
withdraw-body =
    Өтініш жабылады, үй иелерінен енді ештеңе сұралмайды.
    Кейін жаңасын жіберуге болады.
withdraw = Қайтарып алу
training-owners = Оқу көшірмесі: үй иесінің орнына өзіңіз жауап беріп көріңіз.
training-as-owner = Үй иесі ретінде кіру: { $name }
training-as-applicant = Өтініш берушіге оралу: { $name }
training-hurry = Бір сағатты бірден өткізіп жіберу

## Үй иесі

consents-title = Сізден сұралатын келісім
consents-lead = { $count ->
    [0] Қазір сізден ешкім келісім сұрап тұрған жоқ.
   *[other] Жауабыңызды { $count } өтініш күтіп тұр.
}
consents-before = Бұрынғылары
consents-hint =
    Үйіңізге біреу тіркелгісі келсе, 1414 нөмірінен хабар аласыз. Жауап беруге бір сағат бар.
    Жауап бермесеңіз, ешкім тіркелмейді.
consents-all = Барлық сұраулар
consent-somebody = Өтініш беруші
consent-awaiting = жауап күтілуде
consent-agreed = келістіңіз
consent-refused = келіспедіңіз
consent-over = аяқталды
consent-title = Бұл адамды үйіңізге тіркеуге келісесіз бе?
consent-who = Өтініш беруші
consent-sent = Жіберілген уақыты
consent-left = Жауап беруге { $minutes } минут қалды, сағат { $until } дейін.
consent-meaning-title = Бұл нені білдіреді
consent-meaning-permanent = Келіссеңіз, бұл адам үйіңізге мерзімсіз тіркеледі.
consent-meaning-temporary = Келіссеңіз, бұл адам үйіңізге көрсетілген айларға тіркеледі. Мерзімі бітсе, тіркеу өзі аяқталады.
consent-meaning =
    - Үйіңізге меншік құқығы одан өзгермейді.
    - Ол үйдегі бір орынды алады.
    - Келіспесеңіз, өтініш жабылады. Себебін айту міндетті емес.
    - Жауап бермесеңіз де, ешкім тіркелмейді.
consent-agree = Келісемін
consent-refuse = Келіспеймін
consent-either = Екі жауапқа да қол қойылады. Қолтаңбаға дейін ештеңе жіберілмейді.
consent-agreed-title = Сіз келістіңіз
consent-agreed-body = Жауабыңыз жазылды. Бұл адам үйіңізге тіркелді.
consent-agreed-others-body = Жауабыңыз жазылды. Енді қалған үй иелерінің жауабы күтіледі.
consent-refused-title = Сіз келіспедіңіз
consent-refused-body = Жауабыңыз жазылды. Өтініш жабылды, ешкім тіркелген жоқ.
consent-over-title = Бұл сұрау аяқталды
consent-over-body = Өтініш сіз жауап бергенше жабылды. Ешқандай әрекет қажет емес.

## Не істелді

done-about = Осы журналдан өтінішіңізбен не болғанын және сіз бен үйіңіз туралы базалардан не сұралғанын көресіз.
done-nothing = Әзірге ештеңе істелген жоқ.
done-failed = Журнал жауап бермеді. Кейінірек қайта ашыңыз.
done-asked = { $count ->
    [one] Мемлекеттік базаларға { $count } сұраныс
   *[other] Мемлекеттік базаларға { $count } сұраныс
}
done-asked-each = Не сұралды
done-what-applicant = Туған күні мен азаматтығы
done-what-child = Бала өтініш берушінікі ме
done-what-ward = Қамқорлықтағы адам өтініш берушінікі ме
done-what-home = Үй аталған адамдікі ме
done-what-gate = Үйге онлайн қызмет көрсетіле ме
done-what-registered = Осы үйде бұрыннан тіркелген бе
done-what-lease = Жалдау шартына енгізілген бе
done-what-area = Үйдің ауданы
done-what-residents = Үйде неше адам тіркелгені
done-what-kin = Туыстықты тексеру үшін азаматтық хал актілері
done-what-study = Күндізгі бөлімдегі оқу
done-what-other = Тағы бір тексеру
done-result-answered = жауап алынды
done-result-confirmed = расталды
done-result-not-confirmed = расталмады
done-result-silent = база жауап бермеді
done-result-refused = жауап берілген жоқ
done-sent = Өтініш жіберілді
done-differed = Форма мен қызметтің жауабы әртүрлі шықты; қызметтің жауабы күшінде
done-agreed = Үй иесі келісті
done-refused = Келісілмеді, өтініш жабылды
done-registered = Тіркеу енгізілді
done-run-out = Келісім мерзімі өтті
done-withdrawn = Өтініш қайтарып алынды
done-by-me = сіз
done-by-applicant = өтініш беруші
done-by-owner = үй иесі
done-by-registered = тіркелген адам
done-by-service = қызмет өзі
done-by-other = басқа адам
done-when = { $when }: { $by }

## Ақаулар

problem-too-many-codes-title = Тым көп код сұралды
problem-too-many-codes-body =
    Бұл шектеу телефоныңызды қорғайды. Сағат { $until } болғаннан кейін қайталаңыз.
    Жауаптарыңыз сақталды.
problem-not-found-title = Мұндай өтініш жоқ
problem-not-found-body =
    Өтініш табылмады немесе ол сіздікі емес. Мекенжайын тексеріңіз.
    Басқа атпен кірген болсаңыз, шығып, өз атыңызбен кіріңіз.
problem-application-ended-title = Өтініш аяқталып қойған
problem-application-ended-body = Оның күйін көру үшін қайталап көріңіз.
trouble-to-start = Басты бетке
