# Поиск родства: как называют родственников.
#
# У цепочки есть своё слово, если есть текст kin-<её слова>, например kin-mother-brother. Он принимает
#   $age    elder | younger | unknown: старше или младше брат (сестра) из цепочки того, чей это брат или сестра;
#           у двоюродных, неполнородных и сводных – один из двоих другого. В обратной цепочке – наоборот
#   $of     male | female | unknown: пол того, чей это родственник
#   $whose  yours | owners: чей это родственник
# Любая другая цепочка называется по звеньям: link-<слово> принимает $form и $of, а kin-join добавляет следующее звено.
# Первое звено от «вас» стоит в форме `yours`, если оно одно, и в форме `yours-of`, если нет; цепочка от собственника
# начинается с kin-owners, от того, кого регистрирует заявитель, – с kin-theirs. Звенья между ними стоят в форме `of`,
# последнее – в форме `last`.

## Поиск родства

finder-title = { $about ->
    [me] Узнайте, кем вы приходитесь собственнику
   *[other] Узнайте, кем этот человек приходится собственнику
}
finder-to-owner = { $about ->
    [me] Собственник – мой …
   *[other] Собственник этому человеку – …
}
finder-from-owner = { $about ->
    [me] Я прихожусь собственнику …
   *[other] Этот человек приходится собственнику …
}
finder-none-empty = Выберите первое звено.
finder-none-too-long = В цепочке бывает не больше шести звеньев. Начните с ближайшего общего родственника.
finder-none-impossible = Одно звено не подходит. Проверьте, кто из супругов муж, а кто жена.
finder-none-yourself = Цепочка вернулась к тому, с кого началась. Уберите последнее звено.
finder-none-unclear =
    Эта цепочка может означать двух разных людей.
    Назовите общего родителя: например, «мать – сын» вместо «неполнородный брат».
finder-none-too-far = { $about ->
    [me] Вы родственники, но в правилах названы только более близкие.
   *[other] Они родственники, но в правилах названы только более близкие.
}
finder-none-step-sibling =
    { $about ->
        [me] Вы сводные: ваши родители поженились, а общих родителей у вас двоих нет.
       *[other] Они сводные: их родители поженились, а общих родителей у них двоих нет.
    }
    Сводные братья и сёстры в правилах не названы.
finder-none-by-marriage-not-listed = { $about ->
    [me] Вы родственники через брак, но такого родства в правилах нет.
   *[other] Они родственники через брак, но такого родства в правилах нет.
}
finder-none-not-listed = Такой связи в правилах нет.

## Кем двое приходятся друг другу

kin-owner-is = { $about ->
    [me] Собственник вам – { $kin }.
   *[other] Собственник этому человеку – { $kin }.
}
kin-you-are = { $about ->
    [me] Вы собственнику – { $kin }.
   *[other] Этот человек собственнику – { $kin }.
}
kin-owner-is-phrase = Собственник – { $kin }.
kin-you-are-phrase = { $about ->
    [me] Вы – { $kin }.
   *[other] Этот человек – { $kin }.
}
kin-owners = собственника
kin-theirs = этого человека
kin-join = { $far } { $near }

## Звенья

link-father = { $form ->
    [yours] ваш отец
    [yours-of] вашего отца
    [of] отца
   *[last] отец
}
link-mother = { $form ->
    [yours] ваша мать
    [yours-of] вашей матери
    [of] матери
   *[last] мать
}
link-parent = { $form ->
    [yours] ваша мать или ваш отец
    [yours-of] вашей матери или вашего отца
    [of] матери или отца
   *[last] мать или отец
}
link-son = { $form ->
    [yours] ваш сын
    [yours-of] вашего сына
    [of] сына
   *[last] сын
}
link-daughter = { $form ->
    [yours] ваша дочь
    [yours-of] вашей дочери
    [of] дочери
   *[last] дочь
}
link-child = { $form ->
    [yours] ваш ребёнок
    [yours-of] вашего ребёнка
    [of] ребёнка
   *[last] ребёнок
}
link-brother = { $form ->
    [yours] ваш брат
    [yours-of] вашего брата
    [of] брата
   *[last] брат
}
link-sister = { $form ->
    [yours] ваша сестра
    [yours-of] вашей сестры
    [of] сестры
   *[last] сестра
}
link-sibling = { $form ->
    [yours] ваш брат или ваша сестра
    [yours-of] вашего брата или вашей сестры
    [of] брата или сестры
   *[last] брат или сестра
}
link-half-brother = { $form ->
    [yours] ваш неполнородный брат
    [yours-of] вашего неполнородного брата
    [of] неполнородного брата
   *[last] неполнородный брат
}
link-half-sister = { $form ->
    [yours] ваша неполнородная сестра
    [yours-of] вашей неполнородной сестры
    [of] неполнородной сестры
   *[last] неполнородная сестра
}
link-half-sibling = { $form ->
    [yours] ваш неполнородный брат или ваша неполнородная сестра
    [yours-of] вашего неполнородного брата или вашей неполнородной сестры
    [of] неполнородного брата или неполнородной сестры
   *[last] неполнородный брат или неполнородная сестра
}
link-husband = { $form ->
    [yours] ваш муж
    [yours-of] вашего мужа
    [of] мужа
   *[last] муж
}
link-wife = { $form ->
    [yours] ваша жена
    [yours-of] вашей жены
    [of] жены
   *[last] жена
}
link-ward = { $form ->
    [yours] ваш подопечный
    [yours-of] вашего подопечного
    [of] подопечного
   *[last] подопечный
}
link-guardian = { $form ->
    [yours] ваш опекун или попечитель
    [yours-of] вашего опекуна или попечителя
    [of] опекуна или попечителя
   *[last] опекун или попечитель
}

## Самые близкие

kin-father = отец
kin-mother = мать
kin-parent = мать или отец
kin-son = сын
kin-daughter = дочь
kin-child = сын или дочь
kin-brother = брат
kin-sister = сестра
kin-sibling = брат или сестра
kin-half-brother = неполнородный брат
kin-half-sister = неполнородная сестра
kin-half-sibling = неполнородный брат или неполнородная сестра
kin-husband = муж
kin-wife = жена
kin-ward = подопечный
kin-guardian = опекун или попечитель

## Через отца или мать

kin-father-father = дедушка по отцу
kin-father-mother = бабушка по отцу
kin-father-parent = бабушка или дедушка по отцу
kin-mother-father = дедушка по матери
kin-mother-mother = бабушка по матери
kin-mother-parent = бабушка или дедушка по матери
kin-father-brother = дядя по отцу
kin-father-sister = тётя по отцу
kin-father-sibling = дядя или тётя по отцу
kin-mother-brother = дядя по матери
kin-mother-sister = тётя по матери
kin-mother-sibling = дядя или тётя по матери
kin-father-son = брат по отцу
kin-father-daughter = сестра по отцу
kin-father-child = брат или сестра по отцу
kin-mother-son = брат по матери
kin-mother-daughter = сестра по матери
kin-mother-child = брат или сестра по матери
kin-father-wife = мачеха
kin-mother-husband = отчим
kin-father-wife-son = сводный брат
kin-father-wife-daughter = сводная сестра
kin-father-wife-child = сводный брат или сводная сестра
kin-mother-husband-son = сводный брат
kin-mother-husband-daughter = сводная сестра
kin-mother-husband-child = сводный брат или сводная сестра
kin-father-father-father = прадедушка
kin-father-father-mother = прабабушка
kin-father-father-parent = прабабушка или прадедушка
kin-father-mother-father = прадедушка
kin-father-mother-mother = прабабушка
kin-father-mother-parent = прабабушка или прадедушка
kin-mother-father-father = прадедушка
kin-mother-father-mother = прабабушка
kin-mother-father-parent = прабабушка или прадедушка
kin-mother-mother-father = прадедушка
kin-mother-mother-mother = прабабушка
kin-mother-mother-parent = прабабушка или прадедушка
kin-father-brother-son = двоюродный брат
kin-father-brother-daughter = двоюродная сестра
kin-father-brother-child = двоюродный брат или двоюродная сестра
kin-father-sister-son = двоюродный брат
kin-father-sister-daughter = двоюродная сестра
kin-father-sister-child = двоюродный брат или двоюродная сестра
kin-mother-brother-son = двоюродный брат
kin-mother-brother-daughter = двоюродная сестра
kin-mother-brother-child = двоюродный брат или двоюродная сестра
kin-mother-sister-son = двоюродный брат
kin-mother-sister-daughter = двоюродная сестра
kin-mother-sister-child = двоюродный брат или двоюродная сестра
kin-father-brother-wife = жена дяди
kin-father-sister-husband = муж тёти
kin-mother-brother-wife = жена дяди
kin-mother-sister-husband = муж тёти

## Через сына или дочь

kin-son-son = внук
kin-son-daughter = внучка
kin-son-child = внук или внучка
kin-daughter-son = внук
kin-daughter-daughter = внучка
kin-daughter-child = внук или внучка
kin-son-wife = невестка
kin-daughter-husband = зять
kin-son-son-son = правнук
kin-son-son-daughter = правнучка
kin-son-son-child = правнук или правнучка
kin-son-daughter-son = правнук
kin-son-daughter-daughter = правнучка
kin-son-daughter-child = правнук или правнучка
kin-daughter-son-son = правнук
kin-daughter-son-daughter = правнучка
kin-daughter-son-child = правнук или правнучка
kin-daughter-daughter-son = правнук
kin-daughter-daughter-daughter = правнучка
kin-daughter-daughter-child = правнук или правнучка
kin-son-wife-father = сват
kin-son-wife-mother = сватья
kin-son-wife-parent = сват или сватья
kin-daughter-husband-father = сват
kin-daughter-husband-mother = сватья
kin-daughter-husband-parent = сват или сватья

## Через брата или сестру

kin-brother-son = племянник
kin-brother-daughter = племянница
kin-brother-child = племянник или племянница
kin-sister-son = племянник
kin-sister-daughter = племянница
kin-sister-child = племянник или племянница
kin-brother-wife = невестка
kin-sister-husband = зять

## Через мужа или жену

kin-husband-father = свёкор
kin-husband-mother = свекровь
kin-husband-parent = свёкор или свекровь
kin-wife-father = тесть
kin-wife-mother = тёща
kin-wife-parent = тесть или тёща
kin-husband-brother = деверь
kin-husband-sister = золовка
kin-husband-sibling = деверь или золовка
kin-wife-brother = шурин
kin-wife-sister = свояченица
kin-wife-sibling = шурин или свояченица
kin-husband-son = пасынок
kin-husband-daughter = падчерица
kin-husband-child = пасынок или падчерица
kin-wife-son = пасынок
kin-wife-daughter = падчерица
kin-wife-child = пасынок или падчерица
kin-wife-sister-husband = свояк
kin-husband-brother-wife = невестка
