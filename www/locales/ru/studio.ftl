### The studio, for those who design the form; in the training copy alone

studio-title = Студия: все экраны формы
studio-screen = Экран
studio-language = Язык
studio-length = Длина текстов
studio-length-written = Как есть
studio-length-longer = На 40 % длиннее
studio-theme = Вид
studio-width = Ширина, пиксели
studio-day = Правила на день
studio-theme-light = Светлый
studio-theme-dark = Тёмный
studio-theme-low = Для слабовидящих
studio-gallery = Все экраны на одной странице
studio-map = Карта формы
studio-map-list = Карта списком
studio-tokens = Цвета и размеры
studio-parts = Части, каждая в своих состояниях
studio-part-button = Кнопка
studio-part-line = Поле
studio-part-iin = Номер человека
studio-part-choice = Выбор
studio-part-date = Дата
studio-part-address = Адрес
studio-part-summary = Что нужно исправить
studio-part-notice = Извещение
studio-part-details = Подробности
studio-part-progress = Ход заполнения
studio-part-tag = Состояние
studio-part-picture = Рисунки
studio-part-space = Расчёт мест
studio-part-timeline = Ход заявления
studio-part-owners = Собственники
studio-part-qr = Код для камеры
studio-part-card = Карточки
studio-weather = Как отвечают реестры
studio-weather-lead = Это касается только сеанса того, кто вошёл.
studio-sign-in = Сначала выберите придуманного человека.
studio-clock = День сеанса
studio-ordered = Сделано.

## The texts of a screen, to edit

studio-texts = Править тексты
studio-texts-lead = Это тексты экрана выше, как их записывает Fluent. Правки живут, пока открыта эта страница.
studio-texts-download = { $language }: скачать изменённые тексты ({ $number })
studio-texts-back = Вернуть как было
studio-texts-back-all = Вернуть все тексты
studio-texts-unsaid = Здесь больше нет { $names }. Проверьте, что это никому не нужно.
studio-mistake-empty = Текста не осталось.
studio-mistake-syntax = Fluent не может это прочесть. Поищите скобку без пары или строку у левого края.
studio-mistake-line = Строка не может начинаться с «{ $name }».
studio-mistake-variable = { $number ->
    [0] Этот экран не знает { $name } и других меняющихся слов.
   *[other] Этот экран не знает { $name }. Он знает: { $known }.
}
studio-mistake-reference = Нет текста с ключом «{ $name }».
studio-mistake-function = Здесь у Fluent нет функции { $name }.
studio-mistake-still = Экран пока показывает последний текст без ошибки.

## A scenario, to open and to save

studio-scenario = Открыть или сохранить сценарий
studio-scenario-lead = Сценарий – это тест: день, ответы, слова реестров и то, чем всё кончится.
studio-scenario-open = Открыть файл из tests/scenarios
studio-scenario-which = Сценарий из этого файла
studio-scenario-name = Что показывает сценарий на сцене
studio-scenario-save = Сохранить сценарий
studio-scenario-saved = Сохранено: { $name }.
studio-scenario-nameless = Сначала скажите, что он показывает: так он будет называться среди тестов.
studio-scenario-nothing = На этом экране ещё ни на что не ответили. Выберите более поздний.
studio-scenario-opened = Сейчас на сцене: { $name }
studio-scenario-beginning = Сейчас на сцене, до первого шага назад или правки: { $name }
studio-unplayable-json = Ничего не изменилось: этот файл не JSON.
studio-unplayable-key = Ничего не изменилось: в сценарии нет части «{ $name }».
studio-unplayable-value = Ничего не изменилось: то, что стоит под «{ $name }», нельзя сыграть.
studio-unplayable-none = Ничего не изменилось: в этом файле нет сценариев.
studio-unplayable-desk = Ничего не изменилось: эти сценарии для окна ЦОНа, а студия показывает форму онлайн.

## What each part is good for, and what it is not

studio-do = Надо
studio-not = Осторожно
studio-part-button-do = Скажите, что будет, если нажать.
studio-part-button-not = Не запирайте её: скажите, чего не хватает.
studio-part-line-do = Делайте поле такой длины, как ответ.
studio-part-line-not = Не пишите подсказку внутри поля.
studio-part-iin-do = Принимайте номер с пробелами и дефисами.
studio-part-iin-not = Не проверяйте его, пока человек печатает.
studio-part-choice-do = Скажите одной строкой, кому подходит ответ.
studio-part-choice-not = Не выбирайте ничего заранее.
studio-part-date-do = Спрашивайте год, месяц и день отдельно.
studio-part-date-not = Не показывайте календарь, если день помнят наизусть.
studio-part-address-do = Дайте выбрать жилище из реестра.
studio-part-address-not = Не принимайте адрес, который только напечатали.
studio-part-summary-do = Ведите от каждой строки к её полю.
studio-part-summary-not = Не говорите другими словами, чем у поля.
studio-part-notice-do = Скажите одним предложением, что произошло.
studio-part-notice-not = Не сообщайте им отказ: для него есть страница.
studio-part-details-do = Кладите туда то, что ищут немногие.
studio-part-details-not = Не прячьте туда то, от чего зависит ответ.
studio-part-progress-do = Считайте этапы, которые правда впереди.
studio-part-progress-not = Не считайте страницы: их число меняется.
studio-part-tag-do = Назовите состояние одним-двумя словами.
studio-part-tag-not = Не полагайтесь на один только цвет.
studio-part-picture-do = Скажите рядом то же самое словами.
studio-part-picture-not = Не рисуйте того, что только украшает.
studio-part-space-do = Покажите расчёт словами, числами и местами.
studio-part-space-not = Не рассказывайте, кто там живёт.
studio-part-timeline-do = Скажите, что сделано, что сейчас и что впереди.
studio-part-timeline-not = Не обещайте часа, который никто не назначил.
studio-part-owners-do = Дайте каждому собственнику строку с его словом.
studio-part-owners-not = Не показывайте имени ни одного собственника.
studio-part-qr-do = Показывайте там, где его снимет другое устройство.
studio-part-qr-not = Не показывайте на телефоне, который должен его снять.
studio-part-card-do = Сделайте всю карточку одной ссылкой.
studio-part-card-not = Не кладите в неё вторую ссылку.

## How a register answers

fault-ok = отвечает
fault-slow = отвечает медленно
fault-late = отвечает слишком поздно
fault-down = не отвечает
fault-planned = закрыт на плановые работы
fault-error = отвечает ошибкой
fault-garbled = отвечает неразборчиво
fault-wrong = отвечает неверно
