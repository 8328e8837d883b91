//! Predicates of events in French.

use crate::lexicon::frames::Form::{Active, Noun, Participle};
use crate::lexicon::frames::Sense::{
    Absorb, Ally, Ban, Dissolve, Elect, Emerge, Expel, Found, Join, Lead, Leave, Merge, NameBefore,
    Precede, Register, Rename, Replace, Resign, SplitOff, Succeed,
};
use crate::lexicon::frames::{Marker, WordOrder};
use crate::lexicon::language::Predicates;
use crate::model::{
    EventKind::Conflict, EventKind::Congress, EventKind::Demonstration, EventKind::Election,
    EventKind::Ideology, EventKind::Leadership, EventKind::Migration, EventKind::Publication,
    EventKind::Statement, EventKind::Trial, EventKind::Violence,
};

/// The words.
pub const WORDS: Predicates = Predicates {
    predicates: &[
        (
            Congress,
            3,
            &[
                "congres", "congres fondateur", "congres extraordinaire", "conference",
                "assemblee generale", "convention nationale", "assises",
            ],
        ),
        (Congress, 1, &["reunion", "reunit", "reunissent"]),
        (
            Election,
            3,
            &[
                "election", "elections", "elections legislatives", "elections municipales",
                "elections regionales", "elections europeennes", "election presidentielle",
                "legislatives", "municipales", "cantonales", "regionales", "europeennes",
                "presidentielle", "referendum", "candidature", "presente des listes",
                "presente des candidats", "scrutin", "elu depute", "elue deputee", "elu maire",
                "elue maire", "elu senateur", "elu president de la republique",
            ],
        ),
        (
            Election,
            2,
            &[
                "candidats", "candidat", "candidate", "sieges", "voix", "suffrages", "elus",
                "deputes", "listes",
            ],
        ),
        (
            Leadership,
            1,
            &[
                "president", "presidente", "secretaire general", "secretaire generale",
                "dirigeant", "dirigeants", "premier secretaire", "porte-parole",
            ],
        ),
        (
            Publication,
            3,
            &[
                "publie", "publient", "publiee", "parait", "journal", "hebdomadaire", "revue",
                "lance un journal",
            ],
        ),
        (
            Statement,
            3,
            &[
                "appelle a voter", "appelle a", "appelle au", "declare", "declarent", "decide",
                "decident", "annonce", "annonca", "denonce", "demande", "manifeste", "resolution",
                "se prononce", "adopte une resolution",
            ],
        ),
        (Statement, 2, &["soutient", "soutiennent", "signe", "refuse", "rejette"]),
        (
            Demonstration,
            3,
            &[
                "manifestation", "manifestations", "manifestent", "greve", "greves",
                "greve generale", "barrages", "organise des barrages", "marche", "defile",
                "rassemblement de protestation",
            ],
        ),
        (
            Violence,
            3,
            &[
                "assassine", "assassinee", "assassinat", "attentat", "attentats", "tue", "tues",
                "tuee", "insurrection", "emeutes", "fusille", "fusillade", "guerre civile",
                "attaque", "coup d' etat",
            ],
        ),
        (
            Trial,
            3,
            &[
                "arrete", "arretee", "arretes", "arrestation", "condamne", "condamnee",
                "condamnes", "proces", "juge", "juges", "emprisonne", "emprisonnes",
                "mis en examen", "mise en examen", "inculpe", "acquitte", "six mois de prison",
            ],
        ),
        (Trial, 1, &["tribunal", "prison", "cour"]),
        (Ideology, 3, &["adopte un programme", "programme politique", "ligne politique"]),
        (Ideology, 1, &["programme", "doctrine", "orientation"]),
        (Conflict, 3, &["conflit interne", "crise interne", "dissensions", "luttes internes"]),
        (Conflict, 1, &["conflit", "crise", "desaccord", "desaccords", "differend"]),
        (Migration, 3, &["s' exile", "s' exilent", "en exil", "emigre", "fuit"]),
    ],
    frames: &[
        (
            NameBefore,
            Active,
            3,
            &[
                "anciennement", "precedemment", "autrefois appele", "autrefois appelee",
                "anciennement appele", "anciennement appelee", "anciennement connu comme",
                "d'abord appele", "d'abord appelee",
            ],
        ),
        (
            Found,
            Participle,
            3,
            &[
                "fonde", "fondee", "fondes", "fondees", "refonde", "refondee", "refondes",
                "refondees", "constitue", "constituee", "constitues", "constituees", "cofonde",
                "cofondee", "cofondes", "cofondees", "mis sur pied",
            ],
        ),
        (
            Found,
            Participle,
            2,
            &[
                "cree", "creee", "crees", "creees", "forme", "formee", "formes", "formees",
                "lance", "lancee", "lances", "lancees",
            ],
        ),
        (
            Found,
            Active,
            3,
            &["fondent", "fonda", "fonderent", "fondant", "pour fonder", "et fonder"],
        ),
        (
            Found,
            Active,
            2,
            &[
                "creent", "crea", "creerent", "creant", "forment", "forma", "formerent", "formant",
                "lancent", "lanca", "pour creer", "pour former", "constituent",
            ],
        ),
        (Found, Noun, 3, &["fondation"]),
        (Found, Noun, 2, &["creation", "formation", "naissance"]),
        (Register, Participle, 2, &["enregistre", "enregistree", "enregistres", "enregistrees"]),
        (
            Emerge,
            Active,
            3,
            &[
                "nait", "naissent", "naquit", "naquirent", "est ne", "est nee", "sont nes",
                "sont nees", "est issu", "est issue", "est issus", "voit le jour", "vit le jour",
                "se constitue", "se constitua", "se forme", "se forma", "trouve son origine",
                "emerge", "tire son origine",
            ],
        ),
        (Emerge, Active, 2, &["issu", "issue", "issus", "issues", "ne", "nee", "provient"]),
        (
            SplitOff,
            Active,
            3,
            &[
                "fait scission", "font scission", "fit scission", "firent scission", "se scinde",
                "se scindent", "se scinda", "se scinderent", "s' est scinde", "s' est scindee",
                "se separe", "se separent", "se separa", "se separerent", "s' est separe",
                "s' est separee", "rompt", "rompent", "rompit", "rompirent", "fait secession",
                "eclate", "se detache", "se detacha", "se divise", "se divisa", "s' est divise",
            ],
        ),
        (
            SplitOff,
            Noun,
            3,
            &["scission", "scissions", "dissidence", "secession", "division", "eclatement"],
        ),
        (
            Leave,
            Active,
            2,
            &[
                "quitte", "quittent", "quitta", "quitterent", "quittes", "quittant",
                "avoir quitte", "claque la porte",
            ],
        ),
        (Leave, Noun, 2, &["depart"]),
        (
            Expel,
            Participle,
            3,
            &[
                "exclu", "exclue", "exclus", "exclues", "expulse", "expulsee", "expulses",
                "expulsees",
            ],
        ),
        (Expel, Noun, 3, &["exclusion"]),
        (
            Merge,
            Active,
            3,
            &[
                "fusionne", "fusionnent", "fusionna", "fusionnerent", "fusionnant", "fusionner",
                "s' unissent", "s' unirent", "s' unit", "se regroupent", "s' allient pour former",
                "se rassemblent",
            ],
        ),
        (
            Merge,
            Participle,
            3,
            &[
                "fusionnee", "fusionnes", "fusionnees", "unifie", "unifiee", "unifies", "unifiees",
                "reunifie", "reunifiee", "reunifies", "reunifiees",
            ],
        ),
        (Merge, Noun, 3, &["fusion", "fusions", "unification", "regroupement", "reunification"]),
        (
            Absorb,
            Participle,
            3,
            &[
                "absorbe", "absorbee", "absorbes", "absorbees", "incorpore", "incorporee",
                "incorpores", "incorporees", "integre a", "integre au", "integre dans",
                "integree a", "integree au", "integree dans",
            ],
        ),
        (Absorb, Active, 3, &["absorba", "integre un"]),
        (Absorb, Noun, 2, &["absorption"]),
        (
            Join,
            Active,
            3,
            &[
                "rejoint", "rejoignent", "rejoignit", "rejoignirent", "adhere a", "adhere au",
                "adhere", "adherent", "adhera", "se rallie a", "se rallie", "se rallient",
                "rallie", "integre", "integrent", "se fond dans", "se fondent dans", "se fond",
                "entre dans", "s' integre", "s' affilie a", "s' affilie", "rejoignant",
            ],
        ),
        (Join, Noun, 2, &["adhesion", "ralliement"]),
        (
            Rename,
            Active,
            3,
            &[
                "change de nom pour devenir", "change de nom", "changea de nom",
                "changea de nom pour devenir", "change son nom", "prend le nom de",
                "prend le nom d'", "prend le nom du", "prend le nom", "prit le nom de",
                "prit le nom d'", "prit le nom", "prenant le nom de", "prenant le nom",
                "adopte le nom de", "adopte le nom d'", "adopte le nom", "adopta le nom de",
                "adopta le nom", "se renomme", "se rebaptise", "se transforme en",
                "se transforma en", "se transforme", "se mue en", "est devenu le",
                "est devenue la", "devient le", "devint le", "devient la", "devint la",
                "devient l'", "devint l'", "pour devenir le", "pour devenir la", "pour devenir l'",
                "pour devenir",
            ],
        ),
        (
            Rename,
            Participle,
            3,
            &[
                "rebaptise", "rebaptisee", "rebaptises", "rebaptisees", "renomme", "renommee",
                "renommes", "renommees", "transforme en", "transformee en",
            ],
        ),
        (Rename, Noun, 3, &["changement de nom"]),
        (Succeed, Active, 3, &["prend la suite du", "prend la suite de", "prend la suite"]),
        (
            Succeed,
            Noun,
            3,
            &["successeur", "heritier", "heritiere", "continuateur", "continuatrice"],
        ),
        (Precede, Noun, 3, &["predecesseur", "precurseur", "ancetre"]),
        (
            Dissolve,
            Active,
            3,
            &[
                "se dissout", "se dissolvent", "s' est dissous", "s' est dissoute",
                "s' autodissout", "s' auto-dissout", "disparait", "disparut", "cesse d' exister",
                "cessa d' exister", "cesse ses activites", "cesse toute activite", "se saborde",
                "se desagrege", "prononce sa dissolution",
            ],
        ),
        (
            Dissolve,
            Participle,
            3,
            &["dissous", "dissoute", "dissoutes", "autodissous", "autodissouse", "autodissouses"],
        ),
        (Dissolve, Noun, 3, &["dissolution", "autodissolution", "auto-dissolution", "disparition"]),
        (
            Ban,
            Participle,
            3,
            &[
                "interdit", "interdite", "interdits", "interdites", "prohibe", "prohibee",
                "prohibes", "prohibees", "mis hors la loi", "declare illegal",
            ],
        ),
        (Ban, Active, 3, &["interdisent", "interdisit", "met hors la loi"]),
        (Ban, Noun, 3, &["interdiction"]),
        (
            Ally,
            Active,
            3,
            &[
                "s' allie", "s' allient", "s' allia", "s' allierent", "forme une alliance",
                "forment une alliance", "conclut une alliance", "concluent une alliance",
                "forme une coalition", "forment une coalition", "signe un accord",
                "signent un accord", "fait alliance", "font alliance", "s' associe",
                "s' associent", "constituent une liste commune", "presentent une liste commune",
            ],
        ),
        (Ally, Participle, 2, &["allie", "alliee", "allies", "alliees"]),
        (Ally, Noun, 3, &["alliance", "coalition", "cartel", "liste commune", "accord electoral"]),
        (
            Elect,
            Participle,
            2,
            &[
                "reelu", "reelue", "reelus", "reelues", "porte a la presidence",
                "porte a la presidencee", "porte a la presidences", "porte a la presidencees",
            ],
        ),
        (
            Lead,
            Active,
            3,
            &[
                "prend la tete", "prit la tete", "prend la presidence", "prit la presidence",
                "prend la direction", "prit la direction", "dirige", "dirigent", "dirigea",
                "preside", "presida", "prend ses fonctions", "assume la presidence",
            ],
        ),
        (
            Lead,
            Participle,
            2,
            &[
                "dirigee", "diriges", "dirigees", "presidee", "presides", "presidees", "mene",
                "menee", "menes", "menees",
            ],
        ),
        (Lead, Noun, 2, &["presidence", "direction"]),
        (
            Resign,
            Active,
            3,
            &[
                "demissionne", "demissionnent", "demissionna", "demissionnant",
                "quitte la presidence", "quitte la direction", "abandonne la presidence",
                "se retire", "meurt", "mourut", "decede", "quitte ses fonctions",
                "quitte son poste",
            ],
        ),
        (
            Resign,
            Participle,
            2,
            &[
                "destitue", "destituee", "destitues", "destituees", "demis", "demise", "demises",
                "revoque", "revoquee", "revoques", "revoquees", "ecarte", "ecartee", "ecartes",
                "ecartees",
            ],
        ),
        (Resign, Noun, 2, &["demission", "deces", "mort", "destitution"]),
        (
            Replace,
            Active,
            3,
            &[
                "succede a", "succede au", "succede", "succedent", "succeda a", "succeda au",
                "succeda", "remplace", "remplacent", "remplaca", "a succede a", "a succede",
            ],
        ),
        (Replace, Participle, 3, &["remplacee", "remplaces", "remplacees"]),
        (Replace, Noun, 2, &["remplacement"]),
    ],
    markers: &[
        (Marker::Of, &["de", "du", "des", "d'"]),
        (Marker::From, &["de", "du", "des", "d'", "depuis"]),
        (Marker::By, &["par"]),
        (Marker::In, &["dans", "en", "sein", "parmi"]),
        (Marker::Into, &["dans", "en", "a", "au", "aux", "vers"]),
        (Marker::With, &["avec"]),
        (Marker::As, &["comme"]),
        (Marker::Between, &["entre"]),
        (
            Marker::Other,
            &[
                "sur", "pour", "contre", "sans", "sous", "chez", "lors", "pendant", "avant",
                "apres", "durant", "lui", "leur", "malgre", "selon", "hors", "se", "s'",
            ],
        ),
    ],
    word_orders: &[WordOrder::Inversion],
    name_nouns: &["nom"],
    relation_nouns: &["liens", "relations"],
    part_nouns: &[
        "aile", "tendance", "faction", "courant", "fraction", "minorite", "majorite", "partie",
        "groupe", "reste",
    ],
    member_nouns: &[
        "membres", "membre", "deputes", "depute", "militants", "militant", "opposants",
        "dissidents", "dissident", "minorite", "majorite", "aile", "tendance", "faction",
        "courant", "fraction", "partie", "partisans", "cadres", "anciens", "elus", "groupe",
        "section", "sympathisants",
    ],
    former_words: &["ancien", "anciens", "anciennes", "ex"],
    attempt_words: &[
        "tente", "tentent", "tenta", "tentative", "tentatives", "essaie", "echoue", "echoua",
        "refuse", "refusent", "refusa", "projet", "projets", "projette", "prevoit", "veut",
        "voulait", "pas", "jamais", "menace", "negociations", "pourparlers", "discussions",
        "envisage", "propose", "proposition",
    ],
    failure_phrases: &["echoua", "echouerent", "a echoue", "fut rejetee", "fut rejete"],
    passive_auxiliaries: &[
        "est", "sont", "fut", "furent", "ete", "etre", "etait", "etaient", "etant", "sera",
    ],
    perfect_auxiliaries: &["ont", "avait", "avaient", "eut", "ayant", "avoir"],
    determiners: &[
        "des", "le", "la", "les", "l'", "un", "une", "ce", "cet", "cette", "ces", "son", "sa",
        "ses", "leur", "leurs", "deux", "trois", "quatre", "plusieurs", "certains", "certaines",
        "quelques", "chaque", "ancien", "ancienne", "nouveau", "nouvelle", "aucun", "d'autres",
        "tous", "toutes",
    ],
    attributive_words: &["nouvellement", "recemment", "alors", "deja", "autrefois"],
    origin_links: &[
        "comme", "par", "apres", "issu", "issue", "issus", "lorsque", "quand", "ne", "nee",
        "suite", "a", "d'", "de", "nait", "via",
    ],
    result_verbs: &[
        "conduit", "conduisit", "aboutit", "donne", "mene", "entraine", "donna", "est", "fut",
    ],
    result_prepositions: &["a", "au"],
    purpose_prepositions: &["pour"],
    founded_nouns: &[
        "parti", "partis", "mouvement", "organisation", "groupe", "ligue", "union", "federation",
        "alliance", "coalition", "front", "rassemblement", "association", "liste", "comite",
        "courant", "formation",
    ],
    choosing_words: &[
        "elu", "elue", "elus", "elit", "elisent", "nomme", "nommee", "designe", "designee", "elut",
        "reelu", "choisi", "choisit", "choisie",
    ],
    becoming_words: &["devient", "devint", "deviennent", "devenu", "devenue", "devenir"],
    making_words: &["fonde", "fonda", "cree", "crea"],
    settings: &["lors", "au", "a"],
    birth_words: &["ne", "nee"],
    life_words: &["ne", "nee", "mort", "morte"],
    held_words: &["tenu", "reuni", "organise", "se tient"],
    anniversary_words: &["anniversaire"],
    favour_nouns: &["faveur"],
    ..Predicates::EMPTY
};
