# К вопросу о родстве: картина семьи и страница поиска родства.

## Родня ли они вообще

related-title = { $about ->
    [me] Собственник – ваш родственник?
    [ward] Собственник – родственник вашего подопечного?
   *[child] { $number ->
        [0] Собственник – родственник вашего ребёнка?
       *[other] Собственник – родственник { $number }-го ребёнка?
    }
}
related-body = { $about ->
    [me] Вас всё равно могут зарегистрировать, если вы близки собственнику или учитесь в Астане очно.
   *[other] Близкого собственнику человека или студента-очника всё равно могут зарегистрировать.
}
related-relative = { $about ->
    [me] Да, мы родня
   *[other] Да, они родня
}
related-relative-hint = Брак, родство через мужа или жену, усыновление и опека тоже считаются: всё названо на следующей странице.
related-student = { $about ->
    [me] Нет, но я учусь в Астане очно
   *[other] Нет, но этот человек учится в Астане очно
}
related-student-hint = { relation-student-hint }
related-student-playback = { relation-student-playback }
related-neither = { $about ->
    [me] Нет, и в Астане очно я не учусь
   *[other] Нет, и в Астане очно этот человек не учится
}
related-neither-hint = { relation-none-hint }
related-neither-playback = { relation-none-playback }
related-why =
    Норма площади не связывает родственников собственника и студентов-очников.
    По вашему ответу видно, какой реестр спросить. Другие мы не спрашиваем.
issue-related-missing = Выберите один из ответов: от него зависит, какой реестр мы спросим

## Картинка семьи и поиск

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
