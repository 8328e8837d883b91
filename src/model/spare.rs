//! Long lists with little spare memory.

/// The number of items up to which a list grows as usual.
const FEW: usize = 32;

/// Adds an item to a list that may be long. When it is full, it grows by a quarter and not to twice its size.
pub fn push_tight<T>(list: &mut Vec<T>, item: T) {
    if list.len() == list.capacity() && list.len() >= FEW {
        list.reserve_exact(list.len() / 4);
    }
    list.push(item);
}

/// Adds items to a list that may be long as [`push_tight`] does.
pub fn extend_tight<T>(list: &mut Vec<T>, items: impl IntoIterator<Item = T>) {
    items.into_iter().for_each(|item| push_tight(list, item));
}

/// Gives back the spare memory of a list if it is much, as the list is copied.
pub fn without_spare<T>(mut list: Vec<T>) -> Vec<T> {
    if list.capacity() - list.len() > list.len() / 4 {
        list.shrink_to_fit();
    }
    list
}
