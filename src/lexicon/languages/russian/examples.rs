//! Example phrases in Russian.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Count, Dates, ElectionKind, Header, Label, List, MainDate, People, Positions, Round, Row, Seats,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("15 июня 1970 года", "1970-06-15"),
            ("с 1990 по 1994", "1990/1994"),
            ("1500 голосов", ""),
        ],
    ),
    (MainDate, &[("3 марта 1980 (восстановление), 7 апреля 1972 (основание)", "1972-04-07")]),
    (
        Label,
        &[
            ("Дата основания", "founded"),
            ("Председатель", "leader"),
            ("Газета", "newspaper"),
            ("Гимн", ""),
        ],
    ),
    (
        Header,
        &[
            ("Доля голосов", "share"),
            ("Мандаты", "seats seats_total"),
            ("Избирательный округ", "constituency"),
            ("Примечание", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Выборы президента", "presidential"),
            ("Парламентские выборы", "general"),
            ("Зелёный луг", ""),
        ],
    ),
    (Row, &[("Всего", "summary"), ("Явка", "summary"), ("Синяя партия", "")]),
    (Count, &[("около 27 461", "27461"), ("2 млн", "2000000")]),
    (Seats, &[("3 из 450", "3/450"), ("8 мест", "8")]),
    (Round, &[("Первый тур", "1"), ("Тур", "")]),
    (People, &[("Анна Лис и Пётр Рог", "Анна Лис; Пётр Рог"), ("Вакантно", "")]),
    (List, &[("Социализм, Ранее:, Фашизм", "Социализм; Фашизм (former)")]),
    (Positions, &[("Крайне правые", "far-right"), ("Правительство", "")]),
];
