# К вопросу о родстве: картина семьи и страница поиска родства.

family-title = Выбрать на картинке семьи
family-body = Нажмите на себя: собственник стоит в середине.
family-owner = собственник
family-grandparent = бабушка или дедушка
family-parent = мать или отец
family-child = сын или дочь
family-grandchild = внук или внучка
family-spouse = муж или жена
family-full-sibling =
    родные брат
    или сестра
family-half-sibling =
    брат, сестра: один
    общий родитель
family-in-law =
    родня мужа
    или жены
family-relatives-spouse =
    муж или жена
    родственника
family-relatives-child =
    племянник, дядя,
    тётя, правнук
family-ward = подопечный
family-student = студент

finding-open = Я не знаю, кем прихожусь собственнику
finding-lead = Назовите родство по звеньям, например: моя мать, потом её брат.
finding-direction = С чего начнём?
finding-sex-you = Кто вы?
finding-sex-owner = Кто собственник?
finding-female = женщина
finding-male = мужчина
finding-older = Кто старше?
finding-older-you = вы
finding-older-owner = собственник
finding-links = Выберите следующее звено
finding-answer = Это ответ:
finding-choose = Выбрать этот ответ
finding-filled-in = Отмечено по тому, что вы указали в подсказке родства. Если это не так, измените.
finding-take-back = Убрать последнее звено
finding-no-rules = Для этого жилья списка родственников нет.
