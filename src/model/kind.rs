//! The kinds of elections, results, events, edges of the family tree and changes.

use crate::model::names::names;

names! {
    /// Kind of election.
    pub enum ElectionKind {
        /// The election of a country's parliament.
        General = "general",
        /// The election of a head of state.
        Presidential = "presidential",
        /// Municipal and mayoral elections.
        Local = "local",
        /// Elections of a state, a province or a region.
        Regional = "regional",
        /// Elections of the European Parliament.
        European = "european",
        /// The election of an upper house.
        Senate = "senate",
        /// An election between general ones, for a vacant seat.
        ByElection = "by-election",
        /// A vote on the candidate of a party.
        Primary = "primary",
        /// A vote on a question.
        Referendum = "referendum",
        /// Any other, such as the election of a party's leader.
        #[default]
        Other = "other",
    }
}

names! {
    /// What a result is based on, the most exact first.
    pub enum Basis {
        /// A table of results.
        #[default]
        Table = "table",
        /// A table that sums results up, or sets them beside those of other votes.
        Summary = "summary",
        /// The infobox of the page about the election.
        Infobox = "infobox",
        /// The seats of the elected body.
        Composition = "composition",
        /// A chart.
        Chart = "chart",
        /// The votes after preferences have been distributed between the last two.
        TwoPartyPreferred = "two-party-preferred",
    }
}

names! {
    /// Kind of event.
    pub enum EventKind {
        /// An organisation is founded.
        Founding = "founding",
        /// A part leaves and forms an organisation.
        Split = "split",
        /// Organisations merge.
        Merger = "merger",
        /// An organisation changes its name.
        Renaming = "renaming",
        /// An organisation is dissolved.
        Dissolution = "dissolution",
        /// An organisation is banned.
        Ban = "ban",
        /// A congress or conference is held.
        Congress = "congress",
        /// Votes are cast.
        Election = "election",
        /// Somebody takes or leaves an office.
        Leadership = "leadership",
        /// Organisations join forces.
        Alliance = "alliance",
        /// Something is published.
        Publication = "publication",
        /// Something is declared, demanded or decided.
        Statement = "statement",
        /// A rally, march or strike.
        Demonstration = "demonstration",
        /// People are attacked or killed.
        Violence = "violence",
        /// Somebody is arrested, tried or sentenced.
        Trial = "trial",
        /// An organisation takes up or leaves a doctrine.
        Ideology = "ideology",
        /// A quarrel inside an organisation.
        Conflict = "conflict",
        /// People leave one place for another.
        Migration = "migration",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

names! {
    /// Kind of edge between an older and a younger organisation.
    pub enum EdgeKind {
        /// An organisation founds another.
        Founding = "founding",
        /// A part leaves and forms an organisation.
        Split = "split",
        /// Organisations merge into a new one.
        Merger = "merger",
        /// An organisation joins one that goes on.
        Joined = "joined",
        /// An organisation changes its name.
        Renaming = "renaming",
        /// An organisation follows another, in whatever way.
        #[default]
        Successor = "successor",
    }
}

names! {
    /// Kind of change between two snapshots.
    pub enum ChangeKind {
        /// The new snapshot has a value, the old one has none.
        Added = "added",
        /// The old snapshot has a value, the new one has none.
        Removed = "removed",
        /// Both have values, and they differ.
        #[default]
        Changed = "changed",
        /// The new date is the old one, more precise.
        Refined = "refined",
    }
}

names! {
    /// Why a party belongs to an organisation, or may belong to it.
    pub enum MemberBasis {
        /// It is the party that the others are compared with.
        First = "first",
        /// It has an identifier of another member.
        Identifier = "identifier",
        /// It is enough like another member.
        Score = "score",
        /// Somebody decided so, or it is like members that are like each other.
        Joined = "joined",
        /// It is like a member, but not enough, or is in the same snapshot as one.
        #[default]
        Possible = "possible",
    }
}
