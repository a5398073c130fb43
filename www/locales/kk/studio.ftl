### The studio, for those who design the form; in the training copy alone

studio-title = Студия: форманың барлық экраны
studio-screen = Экран
studio-language = Тіл
studio-length = Мәтіндердің ұзындығы
studio-length-written = Жазылғандай
studio-length-longer = 40 % ұзынырақ
studio-theme = Көрініс
studio-width = Ені, пиксель
studio-day = Ережелер қай күнге
studio-theme-light = Ашық
studio-theme-dark = Қараңғы
studio-theme-low = Нашар көретіндерге
studio-gallery = Барлық экран бір бетте
studio-map = Форманың картасы
studio-map-list = Карта тізім түрінде
studio-tokens = Түстер мен өлшемдер
studio-parts = Бөліктер, әрқайсысы өз күйлерінде
studio-part-button = Түйме
studio-part-line = Өріс
studio-part-iin = Адамның нөмірі
studio-part-choice = Таңдау
studio-part-date = Күн
studio-part-address = Мекенжай
studio-part-summary = Нені түзету керек
studio-part-notice = Хабарлама
studio-part-details = Толығырақ
studio-part-progress = Толтыру барысы
studio-part-tag = Күйі
studio-part-picture = Суреттер
studio-part-space = Орындар есебі
studio-part-timeline = Өтініштің барысы
studio-part-owners = Меншік иелері
studio-part-qr = Камераға арналған код
studio-part-card = Карточкалар
studio-weather = Тізілімдер қалай жауап береді
studio-weather-lead = Бұл тек кірген адамның өз сеансына қатысты.
studio-sign-in = Алдымен ойдан алынған адамды таңдаңыз.
studio-clock = Сеанс күні
studio-ordered = Орындалды.

## The texts of a screen, to edit

studio-texts = Мәтіндерді өңдеу
studio-texts-lead = Бұл – жоғарыдағы экранның мәтіндері, Fluent жазатындай. Өзгерістер осы бет жабылғанша сақталады.
studio-texts-download = { $language }: өзгерген мәтіндерді жүктеп алу ({ $number })
studio-texts-back = Бұрынғысын қайтару
studio-texts-back-all = Барлық мәтінді қайтару
studio-texts-unsaid = Мұнда енді { $names } жоқ. Оның ешкімге керек еместігін тексеріңіз.
studio-mistake-empty = Мәтін қалмады.
studio-mistake-syntax = Fluent мұны оқи алмайды. Жұбы жоқ жақшаны немесе сол жақ шетте тұрған жолды іздеңіз.
studio-mistake-line = Жол «{ $name }» белгісінен басталмайды.
studio-mistake-variable = { $number ->
    [0] Бұл экран { $name } дегенді де, басқа өзгеретін сөзді де білмейді.
   *[other] Бұл экран { $name } дегенді білмейді. Білетіні: { $known }.
}
studio-mistake-reference = «{ $name }» кілті бар мәтін жоқ.
studio-mistake-function = Мұнда Fluent-те { $name } функциясы жоқ.
studio-mistake-still = Экран әзірге қатесі жоқ соңғы мәтінді көрсетіп тұр.

## A scenario, to open and to save

studio-scenario = Сценарийді ашу немесе сақтау
studio-scenario-lead = Сценарий – бұл тест: күн, жауаптар, тізілімдердің айтқаны және соңы немен бітетіні.
studio-scenario-open = tests/scenarios ішінен файл ашу
studio-scenario-which = Осы файлдағы сценарий
studio-scenario-name = Сахнадағы сценарий нені көрсетеді
studio-scenario-save = Сценарийді сақтау
studio-scenario-saved = Сақталды: { $name }.
studio-scenario-nameless = Алдымен нені көрсететінін айтыңыз: тесттер арасында ол осылай аталады.
studio-scenario-nothing = Бұл экранда әлі ешқандай жауап берілген жоқ. Кейінгі экранды таңдаңыз.
studio-scenario-opened = Қазір сахнада: { $name }
studio-scenario-beginning = Қазір сахнада, алғаш артқа қайтқанға немесе өзгерткенге дейін: { $name }
studio-unplayable-json = Ештеңе өзгерген жоқ: бұл файл JSON емес.
studio-unplayable-key = Ештеңе өзгерген жоқ: сценарийде «{ $name }» деген бөлік болмайды.
studio-unplayable-value = Ештеңе өзгерген жоқ: «{ $name }» астында тұрғанды ойнату мүмкін емес.
studio-unplayable-none = Ештеңе өзгерген жоқ: бұл файлда сценарий жоқ.
studio-unplayable-desk = Ештеңе өзгерген жоқ: бұл сценарийлер ХҚКО терезесіне арналған, ал студия онлайн форманы көрсетеді.

## What each part is good for, and what it is not

studio-do = Дұрысы
studio-not = Абай болыңыз
studio-part-button-do = Басқанда не болатынын айтыңыз.
studio-part-button-not = Құлыптамаңыз: не жетпейтінін айтыңыз.
studio-part-line-do = Өрісті жауаптың ұзындығындай етіңіз.
studio-part-line-not = Кеңесті өрістің ішіне жазбаңыз.
studio-part-iin-do = Нөмірді бос орынмен де, дефиспен де қабылдаңыз.
studio-part-iin-not = Адам теріп жатқанда тексермеңіз.
studio-part-choice-do = Жауаптың кімге лайық екенін бір жолмен айтыңыз.
studio-part-choice-not = Ештеңені алдын ала таңдамаңыз.
studio-part-date-do = Жылды, айды және күнді бөлек сұраңыз.
studio-part-date-not = Жатқа білетін күнге күнтізбе көрсетпеңіз.
studio-part-address-do = Тұрғын үйді тізілімнен таңдатыңыз.
studio-part-address-not = Тек терілген мекенжайды қабылдамаңыз.
studio-part-summary-do = Әр жолдан өз өрісіне апарыңыз.
studio-part-summary-not = Өрістегіден басқа сөзбен айтпаңыз.
studio-part-notice-do = Не болғанын бір сөйлеммен айтыңыз.
studio-part-notice-not = Онымен бас тартуды хабарламаңыз: оның өз беті бар.
studio-part-details-do = Аз адам іздейтінді осында салыңыз.
studio-part-details-not = Жауапты шешетін нәрсені мұнда жасырмаңыз.
studio-part-progress-do = Шынымен алда тұрған кезеңдерді санаңыз.
studio-part-progress-not = Беттерді санамаңыз: олардың саны өзгереді.
studio-part-tag-do = Күйін бір-екі сөзбен айтыңыз.
studio-part-tag-not = Тек түске сенбеңіз.
studio-part-picture-do = Қасында дәл соны сөзбен айтыңыз.
studio-part-picture-not = Тек безендіретін сурет салмаңыз.
studio-part-space-do = Есепті сөзбен, санмен және орынмен көрсетіңіз.
studio-part-space-not = Онда кім тұратынын айтпаңыз.
studio-part-timeline-do = Не істелгенін, қазір не болып жатқанын және алда не барын айтыңыз.
studio-part-timeline-not = Ешкім белгілемеген сағатты уәде етпеңіз.
studio-part-owners-do = Әр меншік иесіне өз сөзі бар жол беріңіз.
studio-part-owners-not = Бірде-бір меншік иесінің атын көрсетпеңіз.
studio-part-qr-do = Басқа құрылғы сканерлей алатын жерде көрсетіңіз.
studio-part-qr-not = Сканерлейтін телефонның өзінде көрсетпеңіз.
studio-part-card-do = Бүкіл карточканы бір сілтеме етіңіз.
studio-part-card-not = Ішіне екінші сілтеме салмаңыз.

## How a register answers

fault-ok = жауап береді
fault-slow = баяу жауап береді
fault-late = тым кеш жауап береді
fault-down = жауап бермейді
fault-planned = жоспарлы жұмысқа жабық
fault-error = қатемен жауап береді
fault-garbled = түсініксіз жауап береді
fault-wrong = дұрыс емес жауап береді
