//! Words in names of organisations, people and places in Turkish.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partisi", "parti", "hareketi", "cephesi", "ittifaki", "bloku", "blogu"],
    alliance_words: &[
        "ittifaki", "ittifak", "cephesi", "bloku", "blogu", "platformu", "konfederasyonu",
    ],
    organisation_words: &[
        "birligi", "dernegi", "sendikasi", "ordusu", "orgutu", "federasyonu", "konfederasyonu",
        "vakfi", "kulubu", "konseyi", "gencligi", "grubu", "cemiyeti", "ocagi", "ocaklari",
        "platformu", "forumu", "inisiyatifi", "kolektifi", "firkasi", "yesilleri", "forum",
        "cemiyet",
    ],
    no_organisations: &[
        "merkez komitesi", "milli guvenlik konseyi", "anayasa mahkemesi", "guvenlik konseyi",
        "avrupa birligi", "sovyetler birligi", "avrupa konseyi", "hava kuvvetleri",
    ],
    no_organisation_endings: &[
        "kongresi", "konferansi", "kurultayi", "secimi", "secimleri", "darbesi", "savasi",
        "kanunu", "yasasi", "anayasasi", "mahkemesi", "meclisi", "hukumeti", "bakanligi",
        "cezaevi", "mitingi", "bildirgesi", "programi", "gazetesi", "dergisi",
    ],
    no_abbreviations: &["tbmm", "abd", "ab", "sscb", "bm", "trt", "kktc", "aihm", "ysk", "mgk"],
    meeting_words: &["birinci", "ikinci", "ucuncu", "olaganustu", "olagan", "kurulus", "buyuk"],
    organisation_followers: &[
        "milletvekilleri", "milletvekili", "listesinden", "hukumeti", "adayi", "uyeleri", "uyesi",
        "yonetimi",
    ],
    person_followers: &["istifa", "secildi", "dogdu", "getirildi", "dedi"],
    given_names: &[
        "abdullah", "adem", "adnan", "ahmet", "alaattin", "ali", "alparslan", "altan", "arif",
        "asli", "aydin", "ayhan", "ayse", "aytekin", "bahattin", "baris", "behice", "bekir",
        "berna", "bulent", "burhan", "cahit", "can", "celal", "cem", "cemal", "cemil", "cengiz",
        "cevdet", "deniz", "devlet", "dogan", "dogu", "ebru", "ekrem", "emine", "engin", "enver",
        "erdal", "erkan", "erol", "ertugrul", "ethem", "fahri", "faruk", "fatih", "fatma", "ferit",
        "fethi", "figen", "gokhan", "gultekin", "gulten", "hakan", "haldun", "halil", "halide",
        "hamdi", "hayri", "hikmet", "husamettin", "huseyin", "ilhan", "ilker", "ilyas", "irfan",
        "ismet", "kadir", "kamil", "kazim", "kemal", "kenan", "kerem", "koray", "korkut", "levent",
        "mahir", "mahmut", "mehmet", "melih", "mesut", "metin", "mihri", "muammer", "muharrem",
        "murat", "mustafa", "muzaffer", "namik", "nazim", "nazmi", "necati", "necmettin", "nermin",
        "nihat", "nuri", "nurettin", "oguz", "oguzhan", "onur", "orhan", "osman", "ozan", "ozgur",
        "pelin", "perihan", "pervin", "ramazan", "recai", "refik", "resat", "ridvan", "riza",
        "rustu", "sabri", "sadettin", "sadik", "sait", "salih", "selahattin", "selim", "serif",
        "sevim", "sezai", "suat", "suphi", "sukru", "suleyman", "tahsin", "tansu", "tayyip",
        "temel", "tuncay", "turan", "turgut", "ufuk", "ugur", "ulku", "umit", "unal", "vedat",
        "veysel", "yalcin", "yasar", "yavuz", "yilmaz", "yusuf", "zeki", "zeynep", "ziya", "defne",
        "haydar",
    ],
    own_nouns: &["parti", "hareket", "orgut"],
    titles: &[
        "baskan", "baskani", "lider", "lideri", "sekreter", "sekreteri", "milletvekili", "bakani",
        "sozcusu", "kurucusu", "yazar", "av", "albay", "orgeneral", "cumhurbaskani", "basbakan",
        "basbakani",
    ],
    leading_offices: &[
        "genel baskan", "genel baskani", "genel baskanliga", "genel baskanligina",
        "genel sekreter", "genel sekreteri", "genel sekreterlige", "genel sekreterligine",
        "baskan", "baskani", "baskanliga", "baskanligina", "lider", "lideri", "liderlige",
        "liderligine", "es baskan", "es baskani", "esbaskan", "esbaskani", "es baskanliga",
        "es baskanligina", "es genel baskan", "es genel baskani",
    ],
    bare_own_nouns: &[
        "parti", "partiyi", "partinin", "partiden", "partiye", "partide", "partiyle", "hareket",
        "hareketin", "hareketten", "harekete", "harekette", "orgut", "orgutun", "orgutten",
        "orgute", "orgutte", "orgutu",
    ],
    connectives: &["ve"],
    joints: &["ve"],
    authority_nouns: &[
        "mahkemesi", "bakanligi", "hukumeti", "meclisi", "komutanligi", "konseyi", "kurulu",
        "valiligi", "savciligi", "bassavciligi", "mudurlugu",
    ],
    no_places: &["kongre", "kurultay", "kongresi", "kurultayi", "konferans", "mahkemesi"],
    not_person_words: &[
        "mahkemesi", "konseyi", "kurulu", "kurultay", "kongre", "once", "sonra", "meclisi",
        "bakanligi", "hukumeti", "komutanligi", "universitesi", "cumhuriyeti", "meydani",
    ],
    joining_words: &["ve", "için"],
    doctrine_endings: &["izm"],
    language_names: &[
        "arapca", "ibranice", "yidis", "hintce", "urduca", "farsca", "kurtce", "kurmanci",
        "zazaca", "katalanca", "galicyaca", "baskca", "galce", "irlandaca", "bretonca", "faroece",
        "latince", "cince", "tibetce", "mogolca", "svahili", "afrikaanca", "malayca", "tatarca",
        "ingilizce", "almanca", "fransizca", "ispanyolca", "portekizce", "italyanca", "rusca",
        "yunanca", "rumca", "bulgarca", "romence", "ermenice", "gurcuce", "azerice", "arnavutca",
        "sirpca", "hirvatca", "bosnakca", "makedonca", "macarca", "lehce", "isvecce", "norvecce",
        "danca", "fince", "felemenkce", "japonca", "korece", "ladino", "cerkesce", "lazca",
        "uygurca",
    ],
    ..Names::EMPTY
};
