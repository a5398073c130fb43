# Туыстық сұрағының қосымшасы: отбасының суреті және туыстықты іздеу беті.

## Жалпы туыс па

related-title = { $about ->
    [me] Үй иесі сізге туыс па?
    [ward] Үй иесі қамқорлығыңыздағы адамға туыс па?
   *[child] { $number ->
        [0] Үй иесі балаңызға туыс па?
       *[other] Үй иесі { $number }-балаңызға туыс па?
    }
}
related-body = { $about ->
    [me] Үй иесіне жақын болсаңыз немесе Астанада күндізгі бөлімде оқысаңыз, бәрібір тіркеле аласыз.
   *[other] Үй иесіне жақын адамды немесе Астанадағы күндізгі бөлім студентін бәрібір тіркеуге болады.
}
related-relative = { $about ->
    [me] Иә, біз туыспыз
   *[other] Иә, олар туыс
}
related-relative-hint = Неке, жұбайы арқылы туыстық, бала асырап алу және қамқорлық та есептеледі: бәрі келесі бетте аталған.
related-student = { $about ->
    [me] Жоқ, бірақ Астанада күндізгі бөлімде оқимын
   *[other] Жоқ, бірақ бұл адам Астанада күндізгі бөлімде оқиды
}
related-student-hint = { relation-student-hint }
related-student-playback = { relation-student-playback }
related-neither = { $about ->
    [me] Жоқ, Астанада күндізгі бөлімде де оқымаймын
   *[other] Жоқ, бұл адам Астанада күндізгі бөлімде де оқымайды
}
related-neither-hint = { relation-none-hint }
related-neither-playback = { relation-none-playback }
related-why =
    Аудан нормативі үй иесінің туыстары мен күндізгі бөлім студенттеріне қолданылмайды.
    Жауабыңыз қай тізілімнен сұрау керегін көрсетеді. Басқаларынан сұрамаймыз.
issue-related-missing = Жауаптың бірін таңдаңыз: қай тізілімнен сұрайтынымыз соған байланысты

## Отбасы суреті және іздеу

family-title = Отбасының суретінен таңдау
family-body = { $about ->
    [me] Өзіңізді басыңыз: үй иесі ортада тұр.
   *[other] Бұл адамды басыңыз: үй иесі ортада тұр.
}
family-owner = үй иесі
family-grandparent = ата немесе әже
family-parent = ана немесе әке
family-child = ұл немесе қыз
family-grandchild = немере
family-spouse = күйеуі немесе әйелі
family-full-sibling =
    туған аға-іні,
    апа-сіңлі
family-half-sibling =
    ата-анасының бірі
    ғана ортақ бауыр
family-in-law =
    күйеуінің, әйелінің
    туысы (жекжат)
family-relatives-spouse =
    туысының күйеуі
    немесе әйелі
family-relatives-child =
    бауырының баласы,
    ата-ана бауыры
family-ward =
    қамқорлықтағы
    адам

finding-open = { $about ->
    [me] Үй иесіне кім болатынымды білмеймін
   *[other] Бұл адамның үй иесіне кім болатынын білмеймін
}
finding-lead = { $about ->
    [me] Туыстықты буын-буынмен айтыңыз, мысалы: анам, сосын оның ағасы.
   *[other] Туыстықты буын-буынмен айтыңыз, мысалы: бұл адамның анасы, сосын оның ағасы.
}
finding-direction = Неден бастаймыз?
finding-sex-you = { $about ->
    [me] Сіз кімсіз?
   *[other] Бұл адам кім?
}
finding-sex-owner = Үй иесі кім?
finding-female = әйел немесе қыз
finding-male = ер адам немесе ұл
finding-older = Кім үлкен?
finding-older-you = { $about ->
    [me] сіз
   *[other] бұл адам
}
finding-older-owner = үй иесі
finding-links = Келесі буынды таңдаңыз
finding-answer = Бұл – мына жауап:
finding-choose = Осы жауапты таңдау
finding-filled-in = Туыстықты табу кезінде айтқаныңыз бойынша белгіленді. Олай болмаса, өзгертіңіз.
finding-take-back = Соңғы буынды алып тастау
finding-no-rules = Бұл үйге туыстық тізімі қолданылмайды.
