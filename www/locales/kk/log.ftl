# Жүргізілген істер журналы: сіз туралы не істелді.

done-about = Осы журналдан өтінішіңізбен не болғанын және сіз бен үйіңіз туралы базалардан не сұралғанын көресіз.
done-nothing = Әзірге ештеңе істелген жоқ.
done-asked = { $count ->
    [one] Мемлекеттік базаларға { $count } сұраныс
   *[other] Мемлекеттік базаларға { $count } сұраныс
}
done-asked-each = Не сұралды
done-earlier = Бұрынғы жазбаларды көрсету
done-what-applicant = Туған күні мен азаматтығы
done-what-name = Өтініш берушінің аты-жөні
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
done-messaged = 1414 үй иесінің хабарын алды
done-differed = Форма мен қызметтің жауабы әртүрлі шықты; қызметтің жауабы күшінде
done-agreed = Үй иесі келісті
done-refused = Келісілмеді, өтініш жабылды
done-registered = Тіркеу енгізілді
done-run-out = Келісім мерзімі өтті
done-withdrawn = Өтініш қайтарып алынды
done-changed = Базалардағы мәлімет өзгерді, ештеңе енгізілген жоқ
done-by-me = сіз
done-by-applicant = өтініш беруші
done-by-owner = үй иесі
done-by-registered = тіркелген адам
done-by-service = қызмет өзі
done-by-other = басқа адам
done-when = { $when }: { $by }
