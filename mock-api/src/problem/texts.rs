//! Every refusal: code, status and words.

use axum::http::StatusCode;

use super::codes::codes;
use crate::language::Language;

codes! {
    /// Nobody is signed in, or not any more.
    NotSignedIn = "not-signed-in" UNAUTHORIZED
        kk "Сіз жүйеге кірмегенсіз" "Кіріңіз, содан кейін тоқтаған жерден жалғастырыңыз."
        ru "Вы не вошли" "Войдите и продолжите с того же места."
        en "You are not signed in" "Sign in and go on from where you stopped.";
    /// No such person to sign in as.
    UnknownPersona = "unknown-persona" NOT_FOUND
        kk "Мұндай адам жоқ" "Тізімнен біреуін таңдаңыз."
        ru "Такого человека нет" "Выберите кого-нибудь из списка."
        en "There is no such person" "Choose somebody from the list.";
    /// The lookup is none.
    LookupUnknown = "lookup-unknown" BAD_REQUEST
        kk "Мұндай сұрау жоқ" "Бетті жаңартыңыз: оның нұсқасы ескірген болуы мүмкін."
        ru "Такого запроса нет" "Обновите страницу: возможно, она устарела."
        en "There is no such question" "Reload the page: it may be out of date.";
    /// A dwelling is asked about whose owner was not rightly named in this session.
    OwnerNotNamed = "owner-not-named" FORBIDDEN
        kk "Алдымен тұрғын үйдің иесін көрсетіңіз" "Тұрғын үй туралы деректер мекенжай мен меншік иесінің ЖСН-і дұрыс көрсетілгеннен кейін ғана беріледі."
        ru "Сначала назовите владельца жилья" "Сведения о жилье даются только после того, как верно указаны адрес и ИИН владельца."
        en "Name the owner of the home first" "Facts about a home are given only once its address and its owner's IIN were rightly entered.";
    /// Somebody is asked about who was not confirmed to be the applicant's child or ward in this session.
    PersonNotNamed = "person-not-named" FORBIDDEN
        kk "Бұл адам туралы сұрауға болмайды" "Тек өзіңіз, балаңыз немесе қамқорлығыңыздағы адам туралы сұрай аласыз."
        ru "Об этом человеке спрашивать нельзя" "Можно спрашивать только о себе, своём ребёнке или подопечном."
        en "You may not ask about this person" "You may ask only about yourself, your child or your ward.";
    /// Only the service centre's staff may ask this.
    DeskOnly = "desk-only" FORBIDDEN
        kk "Мұны тек халыққа қызмет көрсету орталығында тексереді" "Орталыққа келіңіз: қызметкер көмектеседі."
        ru "Это проверяют только в центре обслуживания населения" "Придите в центр: сотрудник поможет."
        en "Only the service centre checks this" "Come to the centre: its staff will help.";
    /// The norm has room, so nobody's civil acts are read.
    KinshipNotNeeded = "kinship-not-needed" FORBIDDEN
        kk "Туыстықты тексеру қажет емес" "Үйде бос орын бар: азаматтық хал актілері қаралмайды."
        ru "Проверка родства не нужна" "В жилье есть место: записи актов гражданского состояния не читаются."
        en "Kinship need not be checked" "The home has room: no civil acts are read.";
    /// Too many wrong guesses.
    TooManyAttempts = "too-many-attempts" TOO_MANY_REQUESTS
        kk "Қате әрекет тым көп" "Мекенжай мен ЖСН-ді тексеріп, кейінірек қайталаңыз. Енгізген жауаптарыңыз сақталды."
        ru "Слишком много неверных попыток" "Проверьте адрес и ИИН и повторите позже. Ваши ответы сохранены."
        en "Too many wrong tries" "Check the address and the IIN and try again later. Your answers are kept.";
    /// Too many relations that no record confirms.
    TooManyRelations = "too-many-relations" TOO_MANY_REQUESTS
        kk "Туыстық тым көп рет расталмады" "Туыстықты тексеріп, кейінірек қайталаңыз. Енгізген жауаптарыңыз сақталды."
        ru "Родство слишком часто не подтверждалось" "Уточните родство и повторите позже. Ваши ответы сохранены."
        en "Too many relations were not confirmed" "Make sure of the relation and try again later. Your answers are kept.";
    /// A register did not answer. Nothing is refused by that.
    RegisterUnavailable = "register-unavailable" SERVICE_UNAVAILABLE
        kk "Мемлекеттік тізілім жауап бермеді" "Бұл бас тарту емес. Бірнеше минуттан кейін қайталаңыз: енгізген жауаптарыңыз сақталды."
        ru "Государственный реестр не ответил" "Это не отказ. Повторите через несколько минут: ваши ответы сохранены."
        en "The state register did not answer" "This is no refusal. Try again in a few minutes: your answers are kept.";
    /// A register is closed for a while, and it was said before until when; member `until`. Nothing is refused by that.
    RegisterClosed = "register-closed" SERVICE_UNAVAILABLE
        kk "Мемлекеттік тізілім уақытша жабық" "Бұл бас тарту емес. Жоспарлы жұмыс біткен соң қайталаңыз: енгізген жауаптарыңыз сақталды."
        ru "Государственный реестр временно закрыт" "Это не отказ. Повторите, когда плановые работы закончатся: ваши ответы сохранены."
        en "The state register is closed for a while" "This is no refusal. Try again when the planned work is over: your answers are kept.";
    /// It took too long.
    TooSlow = "too-slow" SERVICE_UNAVAILABLE
        kk "Жауап тым ұзақ күттірді" "Бірнеше минуттан кейін қайталаңыз."
        ru "Ответ занял слишком много времени" "Повторите через несколько минут."
        en "The answer took too long" "Try again in a few minutes.";
    /// The body is no JSON, or not the JSON that this address takes.
    BodyMalformed = "body-malformed" BAD_REQUEST
        kk "Сұрау түсініксіз" "Бетті жаңартыңыз: оның нұсқасы ескірген болуы мүмкін."
        ru "Запрос непонятен" "Обновите страницу: возможно, она устарела."
        en "The request can't be understood" "Reload the page: it may be out of date.";
    /// The body is too large.
    BodyTooLarge = "body-too-large" PAYLOAD_TOO_LARGE
        kk "Сұрау тым үлкен" "Бетті жаңартып, қайталап көріңіз."
        ru "Запрос слишком велик" "Обновите страницу и попробуйте ещё раз."
        en "The request is too large" "Reload the page and try again.";
    /// The body must be JSON.
    NotJson = "not-json" UNSUPPORTED_MEDIA_TYPE
        kk "Сұрау JSON түрінде болуы керек" "Content-Type: application/json тақырыбын қойыңыз."
        ru "Запрос должен быть в JSON" "Укажите заголовок Content-Type: application/json."
        en "The request must be JSON" "Send the header Content-Type: application/json.";
    /// The request came from another site's page.
    CrossOrigin = "cross-origin" FORBIDDEN
        kk "Сұрау басқа сайттан келді" "Бетті осы мекенжайдан ашып, қайталаңыз."
        ru "Запрос пришёл с другого сайта" "Откройте страницу по этому адресу и повторите."
        en "The request came from another site" "Open the page at this address and try again.";
    /// Nothing is there.
    NotFound = "not-found" NOT_FOUND
        kk "Мұнда ештеңе жоқ" "Мекенжайды тексеріңіз."
        ru "Здесь ничего нет" "Проверьте адрес."
        en "There is nothing here" "Check the address.";
    /// Something is there, but not for this method.
    MethodNotAllowed = "method-not-allowed" METHOD_NOT_ALLOWED
        kk "Бұл мекенжай мұндай әрекетті қабылдамайды" "Allow тақырыбында рұқсат етілгендері тұр."
        ru "Этот адрес такого действия не принимает" "Допустимые перечислены в заголовке Allow."
        en "This address doesn't take that action" "The header Allow lists those that it does.";
    /// An application without its Idempotency-Key.
    KeyMissing = "key-missing" BAD_REQUEST
        kk "Өтініштің кілті жоқ" "Бетті жаңартыңыз: Idempotency-Key тақырыбында UUID болуы керек."
        ru "У заявления нет ключа" "Обновите страницу: в заголовке Idempotency-Key нужен UUID."
        en "The application has no key" "Reload the page: the header Idempotency-Key needs a UUID.";
    /// The key came with another application before.
    KeyReused = "key-reused" UNPROCESSABLE_ENTITY
        kk "Бұл кілтпен басқа өтініш жіберілген" "Әр өтінішке жаңа кілт керек. Өтініштеріңізді тексеріңіз."
        ru "С этим ключом отправлено другое заявление" "Каждому заявлению нужен свой ключ. Проверьте свои заявления."
        en "Another application was sent with this key" "Each application needs a key of its own. Look at your applications.";
    /// What was sent is no record of a decision.
    RecordUnreadable = "record-unreadable" UNPROCESSABLE_ENTITY
        kk "Өтінішті оқу мүмкін болмады" "Бетті жаңартыңыз: оның нұсқасы ескірген болуы мүмкін. Жауаптарыңыз сақталды."
        ru "Заявление не читается" "Обновите страницу: возможно, она устарела. Ваши ответы сохранены."
        en "The application can't be read" "Reload the page: it may be out of date. Your answers are kept.";
    /// A question stands open, or its answer doesn't fit; members `field` and `issue`.
    QuestionOpen = "question-open" UNPROCESSABLE_ENTITY
        kk "Бір сұраққа жауап жетіспейді" "Көрсетілген сұраққа оралып, жауапты тексеріңіз."
        ru "Не хватает ответа на вопрос" "Вернитесь к указанному вопросу и проверьте ответ."
        en "A question is not answered" "Go back to the question named and check its answer.";
    /// The rules end with a verdict that is no registration; member `verdict`.
    VerdictRefuses = "verdict-refuses" CONFLICT
        kk "Ереже бойынша тіркеуге болмайды" "Тізілімдердегі мәлімет өзгерген болуы мүмкін. Өтінішті қайта тексеріңіз: себебі көрсетіледі."
        ru "По правилам зарегистрировать нельзя" "Возможно, сведения в реестрах изменились. Проверьте заявление ещё раз: причина будет показана."
        en "The rules do not allow the registration" "The registers may have changed. Check the application again: the reason will be shown.";
    /// The last place went to somebody else in between: the relation is asked for now.
    NeedsRelation = "needs-relation" CONFLICT
        kk "Үйдегі соңғы орын алынды" "Бұл бас тарту емес: енді иесіне кім екеніңізді көрсетіңіз."
        ru "Последнее место в жилье уже занято" "Это не отказ: теперь укажите, кем вы приходитесь владельцу."
        en "The last place in the home has been taken" "This is no refusal: say now who you are to the owner.";
    /// Somebody in it has an application under way; member `number`.
    ApplicationOpen = "application-open" CONFLICT
        kk "Өтініш қаралып жатыр" "Алдыңғы өтініш аяқталғанша күтіңіз немесе оны қайтарып алыңыз."
        ru "Заявление уже рассматривается" "Дождитесь решения по нему или отзовите его."
        en "An application is under way" "Wait until it has ended, or withdraw it.";
    /// The application has ended.
    ApplicationEnded = "application-ended" CONFLICT
        kk "Өтініш бойынша іс аяқталды" "Оның күйін өтініштер тізімінен қараңыз."
        ru "Рассмотрение заявления завершено" "Его состояние видно в списке заявлений."
        en "The application has ended" "Its state stands in the list of applications.";
    /// It is too soon to send a message again; member `until`, whose time the words tell.
    MessageTooEarly = "message-too-early" TOO_MANY_REQUESTS
        kk "Хабарды қайта жіберуге әлі ерте" "Оны сағат {until} болғанда қайта жібере аласыз."
        ru "Отправлять сообщение ещё раз пока рано" "Отправить ещё раз можно в {until}."
        en "It is too early to send the message again" "You can send it again at {until}.";
    /// A message was sent again as often as it may be.
    MessagesUsedUp = "messages-used-up" CONFLICT
        kk "Хабар қайта жіберілмейді" "Ол барынша көп рет жіберілді. Үй иесіне сілтемені өзіңіз жіберіңіз."
        ru "Больше сообщение отправить нельзя" "Оно отправлено столько раз, сколько разрешено. Передайте собственнику ссылку сами."
        en "The message can't be sent any more" "It was sent as often as it may be. Send the owner the link yourself.";
    /// A message would ask an owner who has answered.
    OwnerAnswered = "owner-answered" CONFLICT
        kk "Үй иесі жауап беріп қойды" "Хабар жіберудің қажеті жоқ."
        ru "Собственник уже ответил" "Отправлять сообщение незачем."
        en "The owner has answered already" "There is no need to send a message.";
    /// This owner has decided before.
    ConsentDecided = "consent-decided" CONFLICT
        kk "Сіз жауап беріп қойдыңыз" "Жауапты бір рет қана беруге болады."
        ru "Вы уже ответили" "Ответить можно только один раз."
        en "You have answered already" "An answer can be given only once.";
    /// No sound signature of this person over these bytes.
    SignatureInvalid = "signature-invalid" UNPROCESSABLE_ENTITY
        kk "Қолтаңба жарамсыз" "Қайтадан қол қойыңыз: қолтаңба бес минут жарамды және бір рет қолданылады."
        ru "Подпись недействительна" "Подпишите ещё раз: подпись действует пять минут и только один раз."
        en "The signature is not valid" "Sign again: a signature lasts five minutes and counts once.";
    /// The signature is somebody else's.
    SignatureOtherPerson = "signature-other-person" UNPROCESSABLE_ENTITY
        kk "Бұл – басқа адамның қолтаңбасы" "Өз кілтіңізбен қол қойыңыз: кілттегі ЖСН сіздікімен бірдей болуы керек."
        ru "Это подпись другого человека" "Подпишите своим ключом: ИИН в нём должен совпадать с вашим."
        en "This is somebody else's signature" "Sign with your own key: its IIN must be yours.";
    /// The certificate of the key is not valid any more, or not yet.
    CertificateExpired = "certificate-expired" UNPROCESSABLE_ENTITY
        kk "Кілттің мерзімі өткен немесе әлі басталмаған" "Жаңа кілт алыңыз немесе басқа тәсілмен қол қойыңыз."
        ru "Срок действия ключа истёк или ещё не начался" "Получите новый ключ или подпишите другим способом."
        en "The key has run out, or is not valid yet" "Get a new key, or sign in another way.";
    /// The certificate of the key was called back.
    CertificateRevoked = "certificate-revoked" UNPROCESSABLE_ENTITY
        kk "Кілт кері қайтарып алынған" "Жаңа кілт алыңыз немесе басқа тәсілмен қол қойыңыз."
        ru "Ключ отозван" "Получите новый ключ или подпишите другим способом."
        en "The key has been revoked" "Get a new key, or sign in another way.";
    /// The certificate is none of a citizen's key to sign with.
    CertificateRefused = "certificate-refused" UNPROCESSABLE_ENTITY
        kk "Бұл кілтпен қол қоюға болмайды" "Жеке тұлғаның қол қоюға арналған кілтін таңдаңыз немесе басқа тәсілмен қол қойыңыз."
        ru "Этим ключом подписать нельзя" "Выберите ключ физического лица для подписи или подпишите другим способом."
        en "This key can't be used to sign" "Choose a citizen's key for signing, or sign in another way.";
    /// There is no more time, or there are no more tries, to sign.
    SigningClosed = "signing-closed" CONFLICT
        kk "Қол қою уақыты аяқталды" "Қол қоюды қайта бастаңыз. Жауаптарыңыз сақталды."
        ru "Время на подпись вышло" "Начните подписание заново. Ваши ответы сохранены."
        en "The time to sign is over" "Begin to sign again. Your answers are kept.";
    /// The text is not the one that the seal seals.
    TextDiffers = "text-differs" UNPROCESSABLE_ENTITY
        kk "Мәтін мен оның мөрі сәйкес келмейді" "Бетті жаңартыңыз: оның нұсқасы ескірген болуы мүмкін. Жауаптарыңыз сақталды."
        ru "Текст не совпадает с его печатью" "Обновите страницу: возможно, она устарела. Ваши ответы сохранены."
        en "The text does not fit its seal" "Reload the page: it may be out of date. Your answers are kept.";
    /// There is no such way to sign.
    WayUnknown = "way-unknown" BAD_REQUEST
        kk "Қол қоюдың мұндай тәсілі жоқ" "Басқа тәсілді таңдаңыз."
        ru "Такого способа подписи нет" "Выберите другой способ."
        en "There is no such way to sign" "Choose another way.";
    /// No way to sign is connected.
    NoWayToSign = "no-way-to-sign" NOT_IMPLEMENTED
        kk "Мұнда әзірге қол қоюға болмайды" "Қол қою тәсілі әлі қосылмаған. Өтінішті eGov порталында немесе ХҚКО-да беріңіз."
        ru "Подписать здесь пока нельзя" "Способ подписи ещё не подключён. Подайте заявление на портале eGov или в ЦОНе."
        en "Nobody can sign here yet" "No way to sign is connected. Apply on the eGov portal or at a public service centre.";
    /// The code is not the one that was sent; member `left`: how many tries there are still.
    CodeWrong = "code-wrong" UNPROCESSABLE_ENTITY
        kk "Код қате" "1414 нөмірінен келген кодты тексеріп, қайта енгізіңіз."
        ru "Неверный код" "Проверьте код из сообщения от 1414 и введите его ещё раз."
        en "The code is wrong" "Check the code in the message from 1414 and enter it again.";
    /// The code ran out, was used, or was mistyped too often.
    CodeClosed = "code-closed" CONFLICT
        kk "Бұл код енді жарамайды" "Жаңа код сұраңыз."
        ru "Этот код больше не действует" "Запросите новый код."
        en "This code no longer counts" "Ask for a new code.";
    /// Too many codes were asked for.
    TooManyCodes = "too-many-codes" TOO_MANY_REQUESTS
        kk "Тым көп код сұралды" "Бірнеше минуттан кейін қайталаңыз. Жауаптарыңыз сақталды."
        ru "Запрошено слишком много кодов" "Повторите через несколько минут. Ваши ответы сохранены."
        en "Too many codes were asked for" "Try again in a few minutes. Your answers are kept.";
    /// Too many requests in a short time.
    TooManyRequests = "too-many-requests" TOO_MANY_REQUESTS
        kk "Сұраулар тым жиі" "Бірнеше секундтан кейін қайталаңыз. Жауаптарыңыз сақталды."
        ru "Слишком частые запросы" "Повторите через несколько секунд. Ваши ответы сохранены."
        en "Too many requests" "Try again in a few seconds. Your answers are kept.";
    /// Too many applications wait to be written.
    Busy = "busy" SERVICE_UNAVAILABLE
        kk "Қызмет қазір бос емес" "Өтініш қабылданған жоқ. Бірнеше секундтан кейін қайталаңыз: жауаптарыңыз сақталды."
        ru "Служба сейчас перегружена" "Заявление не принято. Повторите через несколько секунд: ваши ответы сохранены."
        en "The service is busy" "The application was not taken on. Try again in a few seconds: your answers are kept.";
    /// Our fault.
    Internal = "internal" INTERNAL_SERVER_ERROR
        kk "Бізде бірдеңе бұзылды" "Бұл сіздің кінәңіз емес. Бірнеше минуттан кейін қайталаңыз: енгізген жауаптарыңыз сақталды."
        ru "У нас что-то сломалось" "Вы ни при чём. Повторите через несколько минут: ваши ответы сохранены."
        en "Something broke on our side" "It was nothing that you did. Try again in a few minutes: your answers are kept.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_own_name_and_words() {
        for code in Code::ALL {
            assert_eq!(Code::ALL.iter().filter(|other| other.name() == code.name()).count(), 1, "{code:?}");
            for language in [Language::Kazakh, Language::Russian, Language::English] {
                let (title, detail) = code.texts(language);
                assert!(!title.is_empty() && !detail.is_empty(), "{code:?}");
            }
        }
    }
}
