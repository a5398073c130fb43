# К вопросу о родстве: картина семьи и страница поиска родства.

family-title = Выбрать на картинке семьи
family-body = { $about ->
    [me] Нажмите на себя: собственник стоит в середине.
   *[other] Нажмите на этого человека: собственник стоит в середине.
}
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

finding-open = { $about ->
    [me] Я не знаю, кем прихожусь собственнику
   *[other] Я не знаю, кем этот человек приходится собственнику
}
finding-lead = { $about ->
    [me] Назовите родство по звеньям, например: моя мать, потом её брат.
   *[other] Назовите родство по звеньям, например: мать этого человека, потом её брат.
}
finding-direction = С чего начнём?
finding-sex-you = { $about ->
    [me] Кто вы?
   *[other] Кто этот человек?
}
finding-sex-owner = Кто собственник?
finding-female = женщина или девочка
finding-male = мужчина или мальчик
finding-older = Кто старше?
finding-older-you = { $about ->
    [me] вы
   *[other] этот человек
}
finding-older-owner = собственник
finding-links = Выберите следующее звено
finding-answer = Это ответ:
finding-choose = Выбрать этот ответ
finding-filled-in = Отмечено по тому, что вы указали в подсказке родства. Если это не так, измените.
finding-take-back = Убрать последнее звено
finding-no-rules = Для этого жилья списка родственников нет.
