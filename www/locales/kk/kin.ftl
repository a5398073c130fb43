# Туыстықты іздеу: туыстар қалай аталады.
#
# kin-<тізбектің сөздері> мәтіні болса, мысалы kin-mother-brother, тізбектің өз атауы бар. Ол мыналарды қабылдайды:
#   $age    elder | younger | unknown: тізбектегі аға-іні не апа-сіңлі бауырынан үлкен бе, кіші ме; немере, бөле, өгей
#           және ата-анасының бірі ғана ортақ бауырларда – бірі екіншісінен. Кері тізбекте керісінше
#   $of     male | female | unknown: кімнің туысы болса, сол адамның жынысы
#   $whose  yours | owners: кімнің туысы
# Басқа тізбек буын-буынмен аталады: link-<сөз> $form мен $of қабылдайды, kin-join келесі буынды қосады.
# «Сізден» басталғанда бірінші буын жалғыз болса `yours`, болмаса `yours-of` түрінде тұрады; үй иесінен басталған тізбек
# kin-owners сөзінен, өтініш беруші тіркейтін адамнан басталғаны kin-theirs сөзінен басталады. Ортадағы буындар `of`,
# соңғысы `last` түрінде тұрады.

## Туыстықты іздеу

finder-title = { $about ->
    [me] Үй иесіне кім болатыныңызды біліңіз
   *[other] Бұл адам үй иесіне кім болатынын біліңіз
}
finder-to-owner = { $about ->
    [me] Үй иесі – менің …
   *[other] Үй иесі – бұл адамның …
}
finder-from-owner = { $about ->
    [me] Мен үй иесінің …
   *[other] Бұл адам – үй иесінің …
}
finder-none-empty = Бірінші буынды таңдаңыз.
finder-none-too-long = { $about ->
    [me] Тізбекте алты буыннан артық болмайды. Екеуіңізге ортақ ең жақын туыстан бастаңыз.
   *[other] Тізбекте алты буыннан артық болмайды. Екеуіне ортақ ең жақын туыстан бастаңыз.
}
finder-none-impossible = Буындардың бірі сәйкес келмейді. Кім күйеуі, кім әйелі екенін тексеріңіз.
finder-none-yourself = Тізбек басталған адамына қайтып келді. Соңғы буынды алып тастаңыз.
finder-none-unclear =
    Бұл тізбек екі түрлі адамды білдіруі мүмкін.
    Ортақ ата-ананы атаңыз: мысалы, «анасы немесе әкесі ғана бір аға» орнына «ана – ұл».
finder-none-too-far = { $about ->
    [me] Сіздер туыссыздар, бірақ қағидаларда одан жақын туыстар ғана аталған.
   *[other] Олар – туыстар, бірақ қағидаларда одан жақын туыстар ғана аталған.
}
finder-none-step-sibling =
    { $about ->
        [me] Сіздер өгей бауырсыздар: ата-аналарыңыз үйленген, ал екеуіңізге ортақ ата-ана жоқ.
       *[other] Олар – өгей бауырлар: ата-аналары үйленген, ал екеуіне ортақ ата-ана жоқ.
    }
    Қағидаларда өгей бауырлар аталмаған.
finder-none-by-marriage-not-listed = { $about ->
    [me] Сіздер неке арқылы туыссыздар, бірақ қағидаларда мұндай туыстық жоқ.
   *[other] Олар неке арқылы туыс, бірақ қағидаларда мұндай туыстық жоқ.
}
finder-none-not-listed = Қағидаларда мұндай байланыс жоқ.

## Екеуінің бір-біріне кім болатыны

kin-owner-is = { $about ->
    [me] Үй иесі сізге { $kin } болады.
   *[other] Үй иесі бұл адамға { $kin } болады.
}
kin-you-are = { $about ->
    [me] Сіз үй иесіне { $kin } боласыз.
   *[other] Бұл адам үй иесіне { $kin } болады.
}
kin-owner-is-phrase = Үй иесі { $kin } болады.
kin-you-are-phrase = { $about ->
    [me] Сіз { $kin } боласыз.
   *[other] Бұл адам { $kin } болады.
}
kin-owners = үй иесінің
kin-theirs = бұл адамның
kin-join = { $near } { $far }

## Буындар

link-father = { $form ->
    [yours] әкеңіз
    [yours-of] әкеңіздің
    [of] әкесінің
   *[last] әкесі
}
link-mother = { $form ->
    [yours] анаңыз
    [yours-of] анаңыздың
    [of] анасының
   *[last] анасы
}
link-parent = { $form ->
    [yours] анаңыз немесе әкеңіз
    [yours-of] анаңыздың немесе әкеңіздің
    [of] анасының немесе әкесінің
   *[last] анасы немесе әкесі
}
link-son = { $form ->
    [yours] ұлыңыз
    [yours-of] ұлыңыздың
    [of] ұлының
   *[last] ұлы
}
link-daughter = { $form ->
    [yours] қызыңыз
    [yours-of] қызыңыздың
    [of] қызының
   *[last] қызы
}
link-child = { $form ->
    [yours] балаңыз
    [yours-of] балаңыздың
    [of] баласының
   *[last] баласы
}
link-brother = { $form ->
    [yours] ағаңыз немесе ініңіз
    [yours-of] ағаңыздың немесе ініңіздің
    [of] ағасының немесе інісінің
   *[last] ағасы немесе інісі
}
link-sister = { $form ->
    [yours] { $of ->
        [male] апаңыз немесе қарындасыңыз
        [female] апаңыз немесе сіңліңіз
       *[unknown] апаңыз, қарындасыңыз немесе сіңліңіз
    }
    [yours-of] { $of ->
        [male] апаңыздың немесе қарындасыңыздың
        [female] апаңыздың немесе сіңліңіздің
       *[unknown] апаңыздың, қарындасыңыздың немесе сіңліңіздің
    }
    [of] { $of ->
        [male] апасының немесе қарындасының
        [female] апасының немесе сіңлісінің
       *[unknown] апасының, қарындасының немесе сіңлісінің
    }
   *[last] { $of ->
        [male] апасы немесе қарындасы
        [female] апасы немесе сіңлісі
       *[unknown] апасы, қарындасы немесе сіңлісі
    }
}
link-sibling = { $form ->
    [yours] бауырыңыз
    [yours-of] бауырыңыздың
    [of] бауырының
   *[last] бауыры
}
link-half-brother = { $form ->
    [yours] анасы немесе әкесі ғана бір ағаңыз немесе ініңіз
    [yours-of] анасы немесе әкесі ғана бір ағаңыздың немесе ініңіздің
    [of] анасы немесе әкесі ғана бір ағасының немесе інісінің
   *[last] анасы немесе әкесі ғана бір ағасы немесе інісі
}
link-half-sister = анасы немесе әкесі ғана бір { link-sister }
link-half-sibling = { $form ->
    [yours] анасы немесе әкесі ғана бір бауырыңыз
    [yours-of] анасы немесе әкесі ғана бір бауырыңыздың
    [of] анасы немесе әкесі ғана бір бауырының
   *[last] анасы немесе әкесі ғана бір бауыры
}
link-husband = { $form ->
    [yours] күйеуіңіз
    [yours-of] күйеуіңіздің
    [of] күйеуінің
   *[last] күйеуі
}
link-wife = { $form ->
    [yours] әйеліңіз
    [yours-of] әйеліңіздің
    [of] әйелінің
   *[last] әйелі
}
link-ward = { $form ->
    [yours] қамқорлығыңыздағы адам
    [yours-of] қамқорлығыңыздағы адамның
    [of] қамқорлығындағы адамның
   *[last] қамқорлығындағы адам
}
link-guardian = { $form ->
    [yours] қорғаншыңыз немесе қамқоршыңыз
    [yours-of] қорғаншыңыздың немесе қамқоршыңыздың
    [of] қорғаншысының немесе қамқоршысының
   *[last] қорғаншысы немесе қамқоршысы
}

## Ең жақындары

kin-father = әке
kin-mother = ана
kin-parent = ана немесе әке
kin-son = ұл
kin-daughter = қыз
kin-child = ұл немесе қыз
kin-brother = { $age ->
    [elder] аға
    [younger] іні
   *[unknown] аға немесе іні
}
kin-sister = { $age ->
    [elder] апа
    [younger] { $of ->
        [male] қарындас
        [female] сіңлі
       *[unknown] қарындас немесе сіңлі
    }
   *[unknown] { $of ->
        [male] апа немесе қарындас
        [female] апа немесе сіңлі
       *[unknown] апа, қарындас немесе сіңлі
    }
}
kin-sibling = { $age ->
    [elder] аға немесе апа
    [younger] { $of ->
        [male] іні немесе қарындас
        [female] іні немесе сіңлі
       *[unknown] іні, қарындас немесе сіңлі
    }
   *[unknown] бауыр
}
kin-half-brother = анасы немесе әкесі ғана бір { kin-brother }
kin-half-sister = анасы немесе әкесі ғана бір { kin-sister }
kin-half-sibling = анасы немесе әкесі ғана бір { kin-sibling }
kin-husband = күйеу
kin-wife = әйел
kin-ward = қамқорлықтағы адам
kin-guardian = қорғаншы немесе қамқоршы

## Әке немесе ана арқылы

kin-father-father = ата
kin-father-mother = әже
kin-father-parent = әже немесе ата
kin-mother-father = нағашы ата
kin-mother-mother = нағашы әже
kin-mother-parent = нағашы әже немесе нағашы ата
kin-father-brother = { $age ->
    [elder] үлкен әке
    [younger] кіші әке
   *[unknown] әке жағынан аға
}
kin-father-sister = әке жағынан апа
kin-father-sibling = әке жағынан аға немесе апа
kin-mother-brother = нағашы аға
kin-mother-sister = нағашы апа
kin-mother-sibling = нағашы аға немесе нағашы апа
kin-father-son = әкесі бір { kin-brother }
kin-father-daughter = әкесі бір { kin-sister }
kin-father-child = әкесі бір { kin-sibling }
kin-mother-son = анасы бір { kin-brother }
kin-mother-daughter = анасы бір { kin-sister }
kin-mother-child = анасы бір { kin-sibling }
kin-father-wife = өгей шеше
kin-mother-husband = өгей әке
kin-father-wife-son = өгей { kin-brother }
kin-father-wife-daughter = өгей { kin-sister }
kin-father-wife-child = өгей { kin-sibling }
kin-mother-husband-son = өгей { kin-brother }
kin-mother-husband-daughter = өгей { kin-sister }
kin-mother-husband-child = өгей { kin-sibling }
kin-father-father-father = арғы ата
kin-father-father-mother = арғы әже
kin-father-father-parent = арғы әже немесе арғы ата
kin-father-mother-father = { $whose ->
    [yours] әкеңіздің нағашы атасы
   *[owners] әкесінің нағашы атасы
}
kin-father-mother-mother = { $whose ->
    [yours] әкеңіздің нағашы әжесі
   *[owners] әкесінің нағашы әжесі
}
kin-father-mother-parent = { $whose ->
    [yours] әкеңіздің нағашы әжесі немесе нағашы атасы
   *[owners] әкесінің нағашы әжесі немесе нағашы атасы
}
kin-mother-father-father = { $whose ->
    [yours] анаңыздың атасы
   *[owners] анасының атасы
}
kin-mother-father-mother = { $whose ->
    [yours] анаңыздың әжесі
   *[owners] анасының әжесі
}
kin-mother-father-parent = { $whose ->
    [yours] анаңыздың әжесі немесе атасы
   *[owners] анасының әжесі немесе атасы
}
kin-mother-mother-father = { $whose ->
    [yours] анаңыздың нағашы атасы
   *[owners] анасының нағашы атасы
}
kin-mother-mother-mother = { $whose ->
    [yours] анаңыздың нағашы әжесі
   *[owners] анасының нағашы әжесі
}
kin-mother-mother-parent = { $whose ->
    [yours] анаңыздың нағашы әжесі немесе нағашы атасы
   *[owners] анасының нағашы әжесі немесе нағашы атасы
}
kin-father-brother-son = немере { kin-brother }
kin-father-brother-daughter = немере { kin-sister }
kin-father-brother-child = немере { kin-sibling }
kin-father-sister-son = жиен { kin-brother }
kin-father-sister-daughter = жиен { kin-sister }
kin-father-sister-child = жиен { kin-sibling }
kin-mother-brother-son = нағашы { kin-brother }
kin-mother-brother-daughter = нағашы { kin-sister }
kin-mother-brother-child = нағашы { kin-sibling }
kin-mother-sister-son = бөле
kin-mother-sister-daughter = бөле
kin-mother-sister-child = бөле
kin-father-brother-wife = { $age ->
    [elder] үлкен шеше
    [younger] кіші шеше
   *[unknown] әке жағынан жеңге
}
kin-father-sister-husband = әке жағынан жезде
kin-mother-brother-wife = нағашы жеңге
kin-mother-sister-husband = нағашы жезде

## Ұл немесе қыз арқылы

kin-son-son = немере ұл
kin-son-daughter = немере қыз
kin-son-child = немере
kin-daughter-son = жиен ұл
kin-daughter-daughter = жиен қыз
kin-daughter-child = жиен
kin-son-wife = келін
kin-daughter-husband = күйеу бала
kin-son-son-son = шөбере
kin-son-son-daughter = шөбере
kin-son-son-child = шөбере
kin-son-daughter-son = шөбере
kin-son-daughter-daughter = шөбере
kin-son-daughter-child = шөбере
kin-daughter-son-son = жиеншар
kin-daughter-son-daughter = жиеншар
kin-daughter-son-child = жиеншар
kin-daughter-daughter-son = жиеншар
kin-daughter-daughter-daughter = жиеншар
kin-daughter-daughter-child = жиеншар
kin-son-wife-father = құда
kin-son-wife-mother = құдағи
kin-son-wife-parent = құда немесе құдағи
kin-daughter-husband-father = құда
kin-daughter-husband-mother = құдағи
kin-daughter-husband-parent = құда немесе құдағи

## Бауыр арқылы

kin-brother-son = { $whose ->
    [yours] бауырыңыздың ұлы
   *[owners] бауырының ұлы
}
kin-brother-daughter = { $whose ->
    [yours] бауырыңыздың қызы
   *[owners] бауырының қызы
}
kin-brother-child = { $whose ->
    [yours] бауырыңыздың баласы
   *[owners] бауырының баласы
}
kin-sister-son = жиен ұл
kin-sister-daughter = жиен қыз
kin-sister-child = жиен
kin-brother-wife = { $age ->
    [elder] жеңге
    [younger] келін
   *[unknown] жеңге немесе келін
}
kin-sister-husband = { $age ->
    [elder] жезде
    [younger] күйеу бала
   *[unknown] жезде немесе күйеу бала
}

## Күйеу немесе әйел арқылы

kin-husband-father = қайын ата
kin-husband-mother = қайын ене
kin-husband-parent = қайын ене немесе қайын ата
kin-wife-father = қайын ата
kin-wife-mother = қайын ене
kin-wife-parent = қайын ене немесе қайын ата
kin-husband-brother = { $age ->
    [elder] қайнаға
    [younger] қайын іні
   *[unknown] қайнаға немесе қайын іні
}
kin-husband-sister = { $age ->
    [elder] қайын апа
    [younger] қайын сіңлі
   *[unknown] қайын апа немесе қайын сіңлі
}
kin-husband-sibling = { $age ->
    [elder] қайнаға немесе қайын апа
    [younger] қайын іні немесе қайын сіңлі
   *[unknown] қайнаға, қайын апа, қайын іні немесе қайын сіңлі
}
kin-wife-brother = { $age ->
    [elder] қайнаға
    [younger] балдыз
   *[unknown] қайнаға немесе балдыз
}
kin-wife-sister = { $age ->
    [elder] қайын апа
    [younger] балдыз
   *[unknown] қайын апа немесе балдыз
}
kin-wife-sibling = { $age ->
    [elder] қайнаға немесе қайын апа
    [younger] балдыз
   *[unknown] қайнаға, қайын апа немесе балдыз
}
kin-husband-son = өгей ұл
kin-husband-daughter = өгей қыз
kin-husband-child = өгей бала
kin-wife-son = өгей ұл
kin-wife-daughter = өгей қыз
kin-wife-child = өгей бала
kin-wife-sister-husband = бажа
kin-husband-brother-wife = { $age ->
    [elder] абысын
    [younger] ажын
   *[unknown] абысын немесе ажын
}
