### The studio, for those who design the form; in the training copy alone

studio-title = Студия: все экраны формы
studio-screen = Экран
studio-language = Язык
studio-theme = Вид
studio-width = Ширина, пиксели
studio-day = Правила на день
studio-theme-light = Светлый
studio-theme-dark = Тёмный
studio-theme-low = Для слабовидящих
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
studio-weather = Как отвечают реестры
studio-weather-lead = Это касается только сеанса того, кто вошёл.
studio-sign-in = Сначала выберите придуманного человека.
studio-clock = День сеанса
studio-ordered = Сделано.

## How a register answers

fault-ok = отвечает
fault-slow = отвечает медленно
fault-late = отвечает слишком поздно
fault-down = не отвечает
fault-planned = закрыт на плановые работы
fault-error = отвечает ошибкой
fault-garbled = отвечает неразборчиво
fault-wrong = отвечает неверно
