//! A hash map for words that the program itself gives.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// A map whose keys come from the tables, so that it needs no hash that withstands chosen keys.
pub type Table<K, V> = HashMap<K, V, FixedState>;
