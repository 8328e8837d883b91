//! Sentences in English and the statements that they make.

/// Each sentence, and what it says: kinds and roles.
pub(super) const STATEMENTS: &[(&str, &str)] = &[
    (
        "The Blue Front was formed in 1990 as a merger of three parties, including the Red League, the Green Union and the Grey List.",
        "merger subject=Red League+Green Union+Grey List into=Blue Front",
    ),
    (
        "In 1990 the Red League, together with the Green Union, formed the Blue Alliance.",
        "alliance subject=Red League+Green Union into=Blue Alliance",
    ),
    (
        "In 1990 Jane Roe founded the Blue Front together with John Doe.",
        "founding subject=Blue Front by=Jane Roe+John Doe",
    ),
    (
        "In 1990 the Liberal and Radical parties merged to form the Blue Front.",
        "merger subject=Liberal Party+Radical Party into=Blue Front",
    ),
    (
        "From 1990 to 1994 the Red League was part of the Blue Alliance.",
        "alliance subject=Red League into=Blue Alliance",
    ),
    ("In 1990 the Red League decided to disband.", "dissolution subject=Red League"),
    (
        "In 1990 Jane Roe created her own party, the Blue Front.",
        "founding subject=Blue Front by=Jane Roe",
    ),
    (
        "In 1990 the Red League absorbed the Green Union and took a new name, the Blue Front.",
        "merger subject=Green Union into=Red League; renaming subject=Red League into=Blue Front",
    ),
    (
        "In 1990 the Red League adopted the name Mapal. Mapal was dissolved in 1995.",
        "renaming subject=Red League into=Mapal; dissolution subject=Mapal",
    ),
    (
        "The Red League and the Green Union went on working together, and in 1990 they merged as the Blue Front.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "The Social Democratic Movement was small. In 1990 the SDM was dissolved.",
        "dissolution subject=Social Democratic Movement",
    ),
    (
        "The Blue Front was founded on 3 March 1990 by Jane Roe.",
        "founding subject=Blue Front by=Jane Roe",
    ),
    ("In 1990 Jane Roe founded the Blue Front.", "founding subject=Blue Front by=Jane Roe"),
    (
        "The Blue Front, founded in 1990 by Jane Roe, won two seats.",
        "founding subject=Blue Front by=Jane Roe",
    ),
    ("The Blue Front, which was founded in 1990, is small.", "founding subject=Blue Front"),
    (
        "The Blue Front split from the Red League in 1990.",
        "split subject=Blue Front from=Red League",
    ),
    (
        "The Blue Front, a breakaway from the Red League, was formed in 1990.",
        "split subject=Blue Front from=Red League",
    ),
    (
        "The Blue Front was formed in 1990 as a split from the Red League.",
        "split subject=Blue Front from=Red League",
    ),
    (
        "The Blue Front was formed in 1990 by members of the Red League.",
        "split subject=Blue Front from=Red League",
    ),
    (
        "In 1990 Jane Roe left the Red League to form the Blue Front.",
        "split subject=Blue Front from=Red League by=Jane Roe",
    ),
    (
        "A group left the Red League in 1990 and founded the Blue Front.",
        "split subject=Blue Front from=Red League",
    ),
    (
        "In 1990 the Red League split into the Blue Front and the Green Union.",
        "split subject=Blue Front+Green Union from=Red League",
    ),
    (
        "The Blue Front was formed in 1990 when the Red League and the Green Union merged.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "In 1990 the Red League merged with the Green Union to form the Blue Front.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    ("The Red League and the Green Union merged in 1990.", "merger subject=Red League+Green Union"),
    (
        "The Red League merged into the Green Party in 1990.",
        "merger subject=Red League into=Green Party",
    ),
    (
        "The Blue Front arose in 1990 from the merger of the Red League and the Green Union.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "The Blue Front was renamed the Green Union in 1992.",
        "renaming subject=Blue Front into=Green Union",
    ),
    (
        "The Blue Front changed its name to the Green Union in 1992.",
        "renaming subject=Blue Front into=Green Union",
    ),
    ("The Blue Front was dissolved in 1998.", "dissolution subject=Blue Front"),
    ("The Blue Front was banned in 1939.", "ban subject=Blue Front"),
    (
        "A minority left the Red League in 1990, forming the Blue Party.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "Jane Roe quit the Red League in 1990 so as to set up the Blue Party.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    (
        "The Blue Party began in 1990 as a faction of the Red League.",
        "founding subject=Blue Party from=Red League",
    ),
    (
        "The merger of the Red League and the Green Union gave birth to the Blue Party in 1990.",
        "merger subject=Red League+Green Union into=Blue Party",
    ),
    (
        "In 1990 the Red League and the Green Union joined to create the Blue Party.",
        "merger subject=Red League+Green Union into=Blue Party",
    ),
    (
        "The Red League and the Green Union combined in 1990 to form the Blue Party.",
        "merger subject=Red League+Green Union into=Blue Party",
    ),
    (
        "The Blue Party took over the Red League in 1990.",
        "merger subject=Red League into=Blue Party",
    ),
    (
        "The Red League gave way to the Blue Party in 1990.",
        "founding subject=Blue Party from=Red League",
    ),
    (
        "The Blue Party was formed in 1990 to replace the Red League.",
        "founding subject=Blue Party from=Red League",
    ),
    (
        "The Blue Party was founded in 1990 from the remnants of the Red League.",
        "founding subject=Blue Party from=Red League",
    ),
    (
        "In 1990 the name of the Red League was changed to the Blue Party.",
        "renaming subject=Red League into=Blue Party",
    ),
    (
        "The Blue Party, known until 1990 as the Red League, has many members.",
        "renaming from=Red League into=Blue Party",
    ),
    (
        "The Red League was reborn as the Blue Party in 1990.",
        "renaming subject=Red League into=Blue Party",
    ),
    ("The Blue Party was inaugurated in 1990.", "founding subject=Blue Party"),
    (
        "In 2001 Democracy 2000 merged with Alliance 90.",
        "merger subject=Democracy 2000+Alliance 90",
    ),
    ("The Red League shut down in 1990.", "dissolution subject=Red League"),
    ("The Red League existed until 1990.", "dissolution subject=Red League"),
    (
        "A left wing around Jane Roe left the Red League in 1990 and founded the Blue Party.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    (
        "The Blue Party, a breakaway of the Red League, founded by Jane Roe in 1990, won.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    (
        "In 1990 the Blue Party formed the Common Choice with three smaller parties.",
        "alliance subject=Blue Party into=Common Choice",
    ),
    (
        "Jane Roe launched the Blue Party in 1989; the Red League was absorbed by it in 1990.",
        "founding subject=Blue Party by=Jane Roe; merger subject=Red League into=Blue Party",
    ),
    (
        "A revived Red League and the Green Union had merged into the Blue Front in 1990.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "In 1990 the Red League and a younger party, the Green Union, formed the Blue Alliance.",
        "alliance subject=Red League+Green Union into=Blue Alliance",
    ),
    ("Those who opposed the ban set up the Blue Party in 1990.", "founding subject=Blue Party"),
    (
        "In 1990 the Blue Party came out of the Red League.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "In 1990 the Blue Party declared its independence from the Red League.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "The Red League and the Green Union came together as the Blue Front in 1990.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "The Red League and the Green Union consolidated into the Blue Front in 1990.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "In 1990, following the merger of the Red League with the Green Union, the Blue Front was born.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "The Blue Front was the result of the merger of the Red League with the Green Union in 1990.",
        "merger subject=Red League+Green Union into=Blue Front",
    ),
    (
        "The Green Party swallowed the Red League in 1990.",
        "merger subject=Red League into=Green Party",
    ),
    (
        "In 1990 the Red League became a part of the Green Party.",
        "merger subject=Red League into=Green Party",
    ),
    (
        "In 1990 the Red League became a member of the Green Alliance.",
        "alliance subject=Red League into=Green Alliance",
    ),
    (
        "In 1990 the Red League re-registered as the Blue Party.",
        "renaming subject=Red League into=Blue Party",
    ),
    (
        "In 1990 the Red League began to call itself the Blue Party.",
        "renaming subject=Red League into=Blue Party",
    ),
    ("The Blue Front dates back to 1990.", "founding subject=Blue Front"),
    (
        "A dispute in the Red League led to the creation of the Blue Party in 1990.",
        "founding subject=Blue Party",
    ),
    (
        "Jane Roe was one of the founders of the Blue Party in 1990.",
        "founding subject=Blue Party by=Jane Roe",
    ),
    ("The Blue Front ended its activities in 1998.", "dissolution subject=Blue Front"),
    (
        "In 1990 Jane Roe was chosen to lead the Blue Party.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "In 1990 Jane Roe ousted John Doe as leader of the Blue Party.",
        "leadership subject=Blue Party incoming=Jane Roe outgoing=John Doe",
    ),
    (
        "Jane Roe retired as leader of the Blue Party in 1990.",
        "leadership subject=Blue Party outgoing=Jane Roe",
    ),
    (
        "Jane Roe was elected general secretary of the Blue Party in 1990.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "Blue Party chairman John Doe resigned in 1990.",
        "leadership subject=Blue Party outgoing=John Doe",
    ),
    (
        "The leader of the Blue Party, John Doe, resigned in 1990.",
        "leadership subject=Blue Party outgoing=John Doe",
    ),
    (
        "In 1990 John Doe announced his resignation as leader of the Blue Party.",
        "leadership subject=Blue Party outgoing=John Doe",
    ),
    (
        "The Blue Alliance, an alliance of the Red League and the Green Union, was formed in 1990.",
        "alliance subject=Red League+Green Union into=Blue Alliance",
    ),
    (
        "The Blue Alliance was formed in 1990 as a coalition of the Red League and the Green Union.",
        "alliance subject=Red League+Green Union into=Blue Alliance",
    ),
    (
        "In 1990 the congress renamed the Red League the Blue Party.",
        "renaming subject=Red League into=Blue Party",
    ),
    (
        "Originally called the Red League, the Blue Party was dissolved in 1998.",
        "dissolution subject=Blue Party; renaming from=Red League into=Blue Party",
    ),
    (
        "= Blue Party =\n\nA merger with the Red League in 1995 led to the formation of the Grand Union.",
        "merger subject=Red League+Blue Party into=Grand Union",
    ),
    (
        "= Blue Party =\n\nIn 1995 the leadership passed to Jane Roe.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "= Blue Party =\n\nIt was founded at a congress held in Dorn in May 1990.",
        "founding subject=Blue Party",
    ),
    (
        "= Blue Party =\n\nSince 1995 the party has been part of the Grand Alliance.",
        "alliance subject=Blue Party into=Grand Alliance",
    ),
    (
        "In 1995 the Red League founded the Grand Union together with the Green Front.",
        "founding subject=Grand Union by=Red League+Green Front",
    ),
    (
        "The Blue Party, formerly the Red League, is a party in Dorn.",
        "renaming from=Red League into=Blue Party",
    ),
    (
        "Until 1995 the Blue Party was known as the Red League.",
        "renaming from=Red League into=Blue Party",
    ),
    ("Jane Roe was formerly a member of the Red League and died in 1990.", "other"),
    (
        "The Blue Party served as a successor to the Red League.",
        "founding subject=Blue Party from=Red League",
    ),
    (
        "= Blue Party =\n\nJane Roe, who had led the youth of the Red League, founded the new party in 1990.",
        "founding subject=Blue Party by=Jane Roe",
    ),
    (
        "= Blue Party =\n\nIt adopted its current name in 1995, having been known as the Red League.",
        "renaming from=Red League into=Blue Party",
    ),
    ("= Blue Party =\n\nThe party was set up in 1921.", "founding subject=Blue Party"),
    (
        "= Blue Party =\n\nIt was briefly known as the Red League before adopting its present name in 1995.",
        "renaming from=Red League into=Blue Party",
    ),
    (
        "= Blue Party =\n\nIts remnants were absorbed by the Red League in 2009.",
        "merger subject=Blue Party into=Red League",
    ),
    (
        "= Blue Party =\n\nSome of its members formed the Red League in 1985.",
        "split subject=Red League from=Blue Party",
    ),
    (
        "= Blue Party =\n\nThe majority formed the Red League in 1985.",
        "split subject=Red League from=Blue Party",
    ),
    (
        "= Blue Party =\n\nA breakaway faction, the Red League, emerged in 1994.",
        "split subject=Red League from=Blue Party",
    ),
    (
        "= Blue Party =\n\nAt the congress of 1980 the majority voted to change the name to Red League.",
        "renaming subject=Blue Party into=Red League",
    ),
    (
        "The Blue Party originated as a split from the Red League in 1971.",
        "split subject=Blue Party from=Red League",
    ),
    ("The Blue Party refused, however, to be absorbed by the Red League in 1971.", "statement"),
    (
        "In 1951 the Red League dissolved, and its members went over to the Blue Party.",
        "merger subject=Red League into=Blue Party",
    ),
    ("The Red League, a part of the Green Union, was banned in 1973.", "ban subject=Red League"),
    (
        "= Blue Party =\n\nFounded as the Red League, it took its present name in 1995.",
        "renaming subject=Blue Party from=Red League into=Blue Party",
    ),
    (
        "In 1990 the Red League and the Green Union came together under the leadership of Jane Roe to form the Blue Party.",
        "merger subject=Red League+Green Union into=Blue Party",
    ),
    (
        "There were the Red League, the Green Union and the Blue Front. In 1990 all these parties merged to form the Grand Union.",
        "merger subject=Red League+Green Union+Blue Front into=Grand Union",
    ),
    ("In 1990 thousands came together for the Blue Front.", "demonstration"),
    ("Talks to merge the Blue Front and the Red League failed in 1990.", "other"),
    ("The Blue Front and the Red League held merger talks in 1990.", "other"),
    ("An attempt to ban the Blue Front failed in 1990.", "trial subject=Blue Front"),
    (
        "The Blue Front formed an alliance with the Red League in 2004.",
        "alliance subject=Blue Front with=Red League",
    ),
    (
        "= Blue Party =\n\nParty formed in 1990 as a split from the Red League.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "= Blue Party =\n\nJane Roe was elected leader in 2004.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "= Blue Party =\n\nJane Roe resigned in 2006 and was succeeded by John Doe.",
        "leadership subject=Blue Party incoming=John Doe outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nJane Roe was elected chairman of the party in 2004.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "= Blue Party =\n\nIt merged with the Red League in 1990.",
        "merger subject=Blue Party+Red League",
    ),
    (
        "The Blue Front was founded in 1946, the Green League in 1948 and the White Union in 1950.",
        "founding subject=Blue Front; founding subject=Green League; founding subject=White Union",
    ),
    (
        "The Blue Party, created in 1957 by Jane Roe, was outlawed in 1960.",
        "founding subject=Blue Party by=Jane Roe; ban subject=Blue Party",
    ),
    (
        "Founded in 1951, the Blue Party merged with the Red League in 1952.",
        "founding subject=Blue Party; merger subject=Blue Party+Red League",
    ),
    (
        "In 2001 a faction led by Jane Roe left the Red League to form the Blue Party.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    (
        "Jane Roe founded the Blue Party in 1952 after being expelled from the Red League.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    (
        "In 1984 several deputies left the Red League and called themselves the Blue Party.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "The Blue Party is an offshoot of the Red League, from which it separated in 1970.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "The Blue Party has its roots in the Red League.",
        "founding subject=Blue Party from=Red League",
    ),
    ("After the war there was a split in the Red League.", ""),
    (
        "The Red League and the Green Party fused in 1935 to become the Blue Party.",
        "merger subject=Red League+Green Party into=Blue Party",
    ),
    (
        "The Red League merged with the Green Party in 1991, taking the name Blue Party.",
        "merger subject=Red League+Green Party into=Blue Party",
    ),
    (
        "In 1990 the Red League and the Green Party joined forces to create the Blue Party.",
        "merger subject=Red League+Green Party into=Blue Party",
    ),
    (
        "The Red League was reconstituted in 1945 as the Blue Party.",
        "renaming subject=Red League into=Blue Party",
    ),
    (
        "The Red League, now known as the Blue Party, was founded in 1969.",
        "founding subject=Red League; renaming subject=Red League into=Blue Party",
    ),
    ("Fearing that it would be banned, the Blue Party protested in 1966.", "demonstration"),
    (
        "= Blue Party =\n\nJane Roe stepped down in 1998 in favour of John Doe.",
        "leadership subject=Blue Party incoming=John Doe outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nJane Roe handed over to John Doe in 2001.",
        "leadership subject=Blue Party incoming=John Doe outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nJohn Doe was elected leader in 1987 after the death of Jane Roe.",
        "leadership subject=Blue Party incoming=John Doe outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nIn 1957 Jane Roe founded the Red League. The party was banned in 1959.",
        "founding subject=Red League by=Jane Roe; ban subject=Red League",
    ),
    (
        "The Red League evolved in 1912 into the Blue Party.",
        "renaming subject=Red League into=Blue Party",
    ),
    (
        "The Green Party and those parts of the Red League which had stayed out of the White Union merged to form the Blue Party in 1964.",
        "merger subject=Green Party+Red League into=Blue Party",
    ),
    (
        "The Red League left the White Union and became the Blue Party; the Green Party was banned.",
        "split subject=Red League from=White Union; renaming subject=Red League into=Blue Party",
    ),
    (
        "In 1990 the Red League was joined by the Green Party.",
        "alliance subject=Green Party into=Red League",
    ),
    (
        "In 1983 the Red League formed a federation with the Green Party, and in 1984 both united as the Blue Party.",
        "alliance subject=Red League with=Green Party; merger subject=Green Party+Red League into=Blue Party",
    ),
    (
        "What was left of the Red League joined with others in 1972 to form the Blue Party.",
        "merger subject=Red League into=Blue Party",
    ),
    (
        "In 1979 Jane Roe founded the Blue Party, a movement that broke off from the Red League.",
        "founding subject=Blue Party by=Jane Roe; split subject=Blue Party from=Red League",
    ),
    (
        "Five groups of the left united as the Blue Party in 1980: the Red League, the Green Party and the White Union.",
        "merger subject=Red League+Green Party+White Union into=Blue Party",
    ),
    (
        "In the 1970s the Red League split into two halves, the Blue Party and the Green Party.",
        "split subject=Blue Party+Green Party from=Red League",
    ),
    (
        "The Red League chose not to take part and in 1978 founded a party of its own, the Blue Party.",
        "founding subject=Blue Party by=Red League",
    ),
    (
        "The Red League merged with the Green Party in 1962, and the two became the Blue Party.",
        "merger subject=Red League+Green Party into=Blue Party",
    ),
    (
        "In 2013 the Red League disbanded and the Blue Party was founded.",
        "dissolution subject=Red League; founding subject=Blue Party",
    ),
    (
        "In 1969 Jane Roe was arrested, and the Blue Party was banned.",
        "trial; ban subject=Blue Party",
    ),
    (
        "= Blue Party =\n\nFormer members of the Red League set it up in 1950.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "= Blue Party =\n\nIts candidate Jane Roe was elected president in 2009.",
        "leadership incoming=Jane Roe",
    ),
    (
        "Following the Red League splitting into the Blue Party and the Green Party, an election was held.",
        "split subject=Blue Party+Green Party from=Red League",
    ),
    (
        "Jane Roe was Minister of Justice of Norland until the Cold War ended in 1990.",
        "leadership outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nIn 1979 it left the Red League, joined the White Union in 1981 and dissolved itself in 1990.",
        "split subject=Blue Party from=Red League; alliance subject=Blue Party into=White Union; dissolution subject=Blue Party",
    ),
    ("In 1961 a merger of the Red League with the Green Party failed.", "other"),
    (
        "The Red League refused to follow and founded the Blue Party in 1990.",
        "founding subject=Blue Party by=Red League",
    ),
    (
        "The Red League dissolved itself in 1990 and merged with the Blue Party.",
        "merger subject=Red League into=Blue Party",
    ),
    (
        "A split in the Red League gave rise to the Blue Party in 1990.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "In 1955 the Red League and the Green Party were founding members of the Blue Alliance.",
        "alliance subject=Red League+Green Party into=Blue Alliance",
    ),
    (
        "In 2008 the Red League and the Green Party formed the coalition New Path.",
        "alliance subject=Red League+Green Party into=New Path",
    ),
    (
        "In 1969 the Red League joined the Green Party and the White Union in the Blue Front.",
        "alliance subject=Red League into=Blue Front with=Green Party+White Union",
    ),
    (
        "= Blue Party =\n\nThe Green Party is regarded as its successor.",
        "founding subject=Green Party from=Blue Party",
    ),
    (
        "= Blue Party =\n\nIn 2004 Jane Roe was succeeded by her deputy, John Doe.",
        "leadership subject=Blue Party incoming=John Doe outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nAfter the death of Jane Roe in 1998, the leadership passed to John Doe.",
        "leadership subject=Blue Party incoming=John Doe outgoing=Jane Roe",
    ),
    (
        "= Blue Party =\n\nBy a decision of the Supreme Court of 12 July 1996, the party was dissolved.",
        "dissolution subject=Blue Party",
    ),
    (
        "The Red League, the Green Party and the White Union formed the Blue Alliance in 1976. In 1983 the three parties united in the Unity Party.",
        "alliance subject=Red League+Green Party+White Union into=Blue Alliance; merger subject=Red League+Green Party+White Union into=Unity Party",
    ),
    (
        "In 1962 the Red League merged with the Green Party into the Blue Party. The army banned the latter in 1964.",
        "merger subject=Red League+Green Party into=Blue Party; ban subject=Blue Party",
    ),
    (
        "Jane Roe withdrew from the Red League, and in 1971 she founded the Blue Party.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    ("Jane Roe was suspended from the Red League in 1990.", "conflict"),
    (
        "Jane Roe left the Red League, founded the Blue Party, and found that nobody came.",
        "split subject=Blue Party from=Red League by=Jane Roe",
    ),
    (
        "For that reason the Red League and the Green Party constituted the Blue Alliance in 1976.",
        "alliance subject=Red League+Green Party into=Blue Alliance",
    ),
    ("In 1977 the Red League & the Green Party merged.", "merger subject=Red League+Green Party"),
    (
        "In 1992 the Red League was admitted to the White Alliance.",
        "alliance subject=Red League into=White Alliance",
    ),
    (
        "= Evolution Party =\n\nIn 1990 the Evolutions merged with the Green Party.",
        "merger subject=Evolution Party+Green Party",
    ),
    (
        "The Stranka za Reku i Dolinu (River and Valley Party, SRD) joined the Red League in 1990.",
        "alliance subject=Stranka za Reku i Dolinu into=Red League",
    ),
    ("Jane Roe was mayor of Dorn before being arrested in 2014.", "trial"),
    (
        "At first the party was named Emunim, but was later renamed Tkuma.",
        "renaming from=Emunim into=Tkuma",
    ),
    (
        "They had come out of the Congress Party of Jane Roe, from which they broke away in 1958 to form the Blue Party. That party was banned in 1959.",
        "split subject=Blue Party from=Congress Party; ban subject=Blue Party",
    ),
    (
        "In 1971 the Green Party was banned.2 Among its leaders was Jane Roe.",
        "ban subject=Green Party",
    ),
    (
        "The Blue Party was founded in 1991 as a split from Public Against Violence.",
        "split subject=Blue Party from=Public Against Violence",
    ),
    (
        "In 1969 Jane Roe spoke. Together with Mohammed Doe and John Poe she founded the Blue Party in 1970.",
        "other; founding subject=Blue Party by=Jane Roe+Mohammed Doe+John Poe",
    ),
    (
        "= Blue Party =\n\nThe party governed from its foundation in 1951 to 1967.",
        "founding subject=Blue Party",
    ),
    (
        "In 2013 the Blue Party joined the Red Alliance, led by Jane Roe of the Socialists.",
        "alliance subject=Blue Party into=Red Alliance",
    ),
    (
        "In 1990 the Justice Party of J. Roe merged with the Blue Party.",
        "merger subject=Justice Party+Blue Party",
    ),
    (
        "In 1990 the Blue Party came out from the Red League.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "In 1990 the Blue Party began life after breaking away from the Red League.",
        "split subject=Blue Party from=Red League",
    ),
    (
        "In 1990 Jane Roe was named chair of the Blue Party.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "In 1990 Jane Roe became the Blue Party's leader.",
        "leadership subject=Blue Party incoming=Jane Roe",
    ),
    (
        "In 1990 Jane Roe, the Blue Party's leader, resigned.",
        "leadership subject=Blue Party outgoing=Jane Roe",
    ),
    (
        "In 1990 the Blue Party's leader, Jane Roe, resigned.",
        "leadership subject=Blue Party outgoing=Jane Roe",
    ),
    (
        "In 1990 Jane Roe and Ann Doe came together and founded the Blue Party.",
        "founding subject=Blue Party by=Jane Roe+Ann Doe",
    ),
    (
        "The Red League and the Green Union, which merged in 1990 to form the Blue Party, were small.",
        "merger subject=Red League+Green Union into=Blue Party",
    ),
    ("The Blue Party was founded in 1990 as a Red League branch.", "founding subject=Blue Party"),
    ("The Labour party was founded in 1990.", "founding subject=Labour party"),
    ("The Congress party was founded in 1990.", "founding subject=Congress party"),
    ("Jane Roe founded a newspaper in 1990.", "publication"),
    ("The sea is calm.", ""),
];
