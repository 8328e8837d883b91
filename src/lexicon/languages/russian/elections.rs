//! Words in titles and tables of elections in Russian.

use crate::lexicon::language::Elections;
use crate::model::{
    ElectionKind::ByElection, ElectionKind::European, ElectionKind::General, ElectionKind::Local,
    ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Referendum,
    ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    kinds: &[
        ("довыборы", ByElection),
        ("дополнительные выборы", ByElection),
        ("референдум", Referendum),
        ("праимериз", Primary),
        ("выборы в европарламент", European),
        ("европарламент", European),
        ("сенат", Senate),
        ("президентские", Presidential),
        ("выборы президента", Presidential),
        ("региональные", Regional),
        ("муниципальные", Local),
        ("местные выборы", Local),
        ("парламентские", General),
        ("всеобщие выборы", General),
        ("выборы в государственную думу", General),
        ("государственная дума", General),
    ],
    election_words: &["выборы", "выборов", "выборах", "референдум"],
    result_words: &["результат", "результаты", "результаты выборов"],
    summary_rows: &[
        "всего",
        "итого",
        "деиствительные бюллетени",
        "недеиствительные бюллетени",
        "деиствительные голоса",
        "недеиствительные голоса",
        "недеиствительных",
        "недеиствительные",
        "явка",
        "против всех",
        "испорченные бюллетени",
        "зарегистрировано избирателеи",
    ],
    round_nouns: &["тур"],
    round_ordinals: &[("первыи", 1), ("второи", 2)],
    ..Elections::EMPTY
};
