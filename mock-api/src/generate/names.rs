//! Names as people have them: Kazakh and Russian surnames, given names and patronymics.

use super::life::Chance;

/// To which of the two ways of naming a family belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    Kazakh,
    Russian,
}

/// A given name, and the patronymics of the children of a man of that name.
struct Man(&'static str, &'static str, &'static str);

const KAZAKH_SURNAMES: [&str; 40] = [
    "Ахметов",
    "Серіков",
    "Оспанов",
    "Қалиев",
    "Нұрланов",
    "Сәрсенов",
    "Жұмабаев",
    "Ермеков",
    "Байжанов",
    "Тілеубаев",
    "Әбдірахманов",
    "Қожахметов",
    "Сұлтанов",
    "Искаков",
    "Мұқанов",
    "Бекенов",
    "Дүйсенов",
    "Ғабитов",
    "Есенов",
    "Жақсылықов",
    "Кенжебаев",
    "Рахимов",
    "Смағұлов",
    "Төлегенов",
    "Шәріпов",
    "Алпысбаев",
    "Досанов",
    "Ибраев",
    "Молдабеков",
    "Сағындықов",
    "Тасболатов",
    "Үсенов",
    "Аманжолов",
    "Бейсенов",
    "Қуанышев",
    "Мейрамов",
    "Өтегенов",
    "Сейітов",
    "Хамитов",
    "Ысқақов",
];
const RUSSIAN_SURNAMES: [&str; 30] = [
    "Иванов",
    "Кузнецов",
    "Попов",
    "Соколов",
    "Морозов",
    "Волков",
    "Лебедев",
    "Козлов",
    "Новиков",
    "Павлов",
    "Семенов",
    "Голубев",
    "Виноградов",
    "Богданов",
    "Воробьев",
    "Федоров",
    "Беляев",
    "Тарасов",
    "Белов",
    "Комаров",
    "Орлов",
    "Киселев",
    "Макаров",
    "Андреев",
    "Ковалев",
    "Ильин",
    "Гусев",
    "Титов",
    "Кудрявцев",
    "Баранов",
];
const KAZAKH_MEN: [Man; 24] = [
    Man("Алихан", "Алиханұлы", "Алиханқызы"),
    Man("Нұрсұлтан", "Нұрсұлтанұлы", "Нұрсұлтанқызы"),
    Man("Ержан", "Ержанұлы", "Ержанқызы"),
    Man("Дәурен", "Дәуренұлы", "Дәуренқызы"),
    Man("Бауыржан", "Бауыржанұлы", "Бауыржанқызы"),
    Man("Санжар", "Санжарұлы", "Санжарқызы"),
    Man("Арман", "Арманұлы", "Арманқызы"),
    Man("Мұрат", "Мұратұлы", "Мұратқызы"),
    Man("Серік", "Серікұлы", "Серікқызы"),
    Man("Болат", "Болатұлы", "Болатқызы"),
    Man("Қайрат", "Қайратұлы", "Қайратқызы"),
    Man("Марат", "Маратұлы", "Маратқызы"),
    Man("Асқар", "Асқарұлы", "Асқарқызы"),
    Man("Талғат", "Талғатұлы", "Талғатқызы"),
    Man("Руслан", "Русланұлы", "Русланқызы"),
    Man("Тимур", "Тимурұлы", "Тимурқызы"),
    Man("Әли", "Әлиұлы", "Әлиқызы"),
    Man("Жандос", "Жандосұлы", "Жандосқызы"),
    Man("Мирас", "Мирасұлы", "Мирасқызы"),
    Man("Олжас", "Олжасұлы", "Олжасқызы"),
    Man("Ескендір", "Ескендірұлы", "Ескендірқызы"),
    Man("Қанат", "Қанатұлы", "Қанатқызы"),
    Man("Рустем", "Рустемұлы", "Рустемқызы"),
    Man("Айдар", "Айдарұлы", "Айдарқызы"),
];
const RUSSIAN_MEN: [Man; 16] = [
    Man("Александр", "Александрович", "Александровна"),
    Man("Сергей", "Сергеевич", "Сергеевна"),
    Man("Дмитрий", "Дмитриевич", "Дмитриевна"),
    Man("Андрей", "Андреевич", "Андреевна"),
    Man("Алексей", "Алексеевич", "Алексеевна"),
    Man("Николай", "Николаевич", "Николаевна"),
    Man("Владимир", "Владимирович", "Владимировна"),
    Man("Иван", "Иванович", "Ивановна"),
    Man("Михаил", "Михайлович", "Михайловна"),
    Man("Виктор", "Викторович", "Викторовна"),
    Man("Юрий", "Юрьевич", "Юрьевна"),
    Man("Олег", "Олегович", "Олеговна"),
    Man("Павел", "Павлович", "Павловна"),
    Man("Максим", "Максимович", "Максимовна"),
    Man("Артем", "Артемович", "Артемовна"),
    Man("Кирилл", "Кириллович", "Кирилловна"),
];
const KAZAKH_WOMEN: [&str; 24] = [
    "Айгүл",
    "Динара",
    "Гүлнұр",
    "Сәуле",
    "Айнұр",
    "Мадина",
    "Жанар",
    "Әсел",
    "Назгүл",
    "Қарлығаш",
    "Ботагөз",
    "Ақмарал",
    "Алия",
    "Томирис",
    "Айша",
    "Інжу",
    "Медина",
    "Раяна",
    "Зере",
    "Гүлмира",
    "Бибігүл",
    "Шолпан",
    "Жұлдыз",
    "Меруерт",
];
const RUSSIAN_WOMEN: [&str; 16] = [
    "Анна",
    "Мария",
    "Елена",
    "Ольга",
    "Наталья",
    "Татьяна",
    "Ирина",
    "Светлана",
    "Екатерина",
    "Людмила",
    "Юлия",
    "Дарья",
    "Виктория",
    "Полина",
    "София",
    "Алиса",
];

impl Naming {
    /// Seven families of ten are Kazakh, the others Russian by their names.
    pub(super) fn any(chance: &mut Chance) -> Self {
        if chance.happens(700) { Self::Kazakh } else { Self::Russian }
    }

    /// A surname, in the form of a man.
    pub(super) fn surname(self, chance: &mut Chance) -> &'static str {
        let all: &[&str] = match self {
            Self::Kazakh => &KAZAKH_SURNAMES,
            Self::Russian => &RUSSIAN_SURNAMES,
        };
        chance.one_of(all).copied().unwrap_or_default()
    }

    /// A given name.
    pub(super) fn given(self, chance: &mut Chance, is_woman: bool) -> &'static str {
        let women: &[&str] = match self {
            Self::Kazakh => &KAZAKH_WOMEN,
            Self::Russian => &RUSSIAN_WOMEN,
        };
        if is_woman {
            return chance.one_of(women).copied().unwrap_or_default();
        }
        chance.one_of(self.men()).map_or("", |Man(name, ..)| name)
    }

    fn men(self) -> &'static [Man] {
        match self {
            Self::Kazakh => &KAZAKH_MEN,
            Self::Russian => &RUSSIAN_MEN,
        }
    }
}

/// The surname as a woman or a man has it.
pub(super) fn surname(of_a_man: &str, is_woman: bool) -> String {
    format!("{of_a_man}{}", if is_woman { "а" } else { "" })
}

/// The patronymic of a child of a man of that name, or of some man where the father isn't known.
pub(super) fn patronymic(
    father: Option<&str>,
    naming: Naming,
    chance: &mut Chance,
    is_woman: bool,
) -> &'static str {
    let all = KAZAKH_MEN.iter().chain(&RUSSIAN_MEN);
    let known = father.and_then(|father| all.into_iter().find(|Man(name, ..)| *name == father));
    let Some(Man(_, son, daughter)) = known.or_else(|| chance.one_of(naming.men())) else { return "" };
    if is_woman { daughter } else { son }
}
