# Журнал: что было сделано и касается человека.

done-about = По этому журналу видно, что было с вашими заявлениями и о чём спрашивали базы о вас или вашем жилье.
done-nothing = Пока ничего не сделано.
done-asked = { $count ->
    [one] { $count } запрос в государственные базы
    [few] { $count } запроса в государственные базы
   *[many] { $count } запросов в государственные базы
}
done-asked-each = Что спрашивали
done-earlier = Показать более ранние записи
done-what-applicant = Дата рождения и гражданство
done-what-name = Имя заявителя
done-what-child = Ребёнок ли это заявителя
done-what-ward = Подопечный ли это заявителя
done-what-home = Принадлежит ли жильё названному человеку
done-what-gate = Оформляют ли жильё онлайн
done-what-registered = Нет ли уже регистрации в этом жилье
done-what-lease = Есть ли человек в договоре найма
done-what-area = Площадь жилья
done-what-residents = Сколько человек зарегистрировано в жилье
done-what-kin = Акты гражданского состояния, чтобы проверить родство
done-what-study = Очное обучение
done-what-other = Ещё одна проверка
done-result-answered = ответ получен
done-result-confirmed = подтверждено
done-result-not-confirmed = не подтверждено
done-result-silent = база не ответила
done-result-refused = ответ не выдан
done-sent = Заявление отправлено
done-messaged = Сообщение собственнику передано на 1414
done-differed = Форма и сервис пришли к разным ответам; действует ответ сервиса
done-agreed = Собственник согласился
done-refused = Отказ, заявление закрыто
done-registered = Регистрация внесена
done-run-out = Срок согласия истёк
done-withdrawn = Заявление отозвано
done-changed = Сведения в базах изменились, ничего не внесено
done-by-me = вы
done-by-applicant = заявитель
done-by-owner = собственник
done-by-registered = тот, кого регистрируют
done-by-service = сама служба
done-by-other = другой человек
done-when = { $when }: { $by }
