//! Lists that grow without being copied.

/// List in pieces. Growing it adds a piece, so that the items are never in memory twice, as they are while a `Vec` grows.
#[derive(Debug, Clone)]
pub struct Pieces<T> {
    pieces: Vec<Vec<T>>,
    len: usize,
}

impl<T> Pieces<T> {
    /// Creates an empty list.
    pub fn new() -> Self {
        Pieces { pieces: Vec::new(), len: 0 }
    }

    /// Returns the number of items.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds an item.
    pub fn push(&mut self, item: T) {
        const FIRST: usize = 8;
        self.len += 1;
        match self.pieces.last_mut().filter(|piece| piece.len() < piece.capacity()) {
            Some(piece) => piece.push(item),
            None => {
                // so that a fifth of the memory is spare at most
                let mut piece = Vec::with_capacity((self.len / 4).max(FIRST));
                piece.push(item);
                self.pieces.push(piece);
            }
        }
    }

    /// Iterates over the items, which may be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.pieces.iter_mut().flatten()
    }

    /// Returns the items as one list. Each piece is freed when it was taken.
    pub fn into_vec(mut self) -> Vec<T> {
        if self.pieces.len() == 1 {
            return self.pieces.remove(0);
        }
        let mut items = Vec::with_capacity(self.len);
        for mut piece in self.pieces {
            items.append(&mut piece);
        }
        items
    }
}

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Pieces::new()
    }
}

impl<T> Extend<T> for Pieces<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        items.into_iter().for_each(|item| self.push(item));
    }
}

impl<T> From<Vec<T>> for Pieces<T> {
    fn from(items: Vec<T>) -> Self {
        let len = items.len();
        Pieces { pieces: vec![items], len }
    }
}

#[cfg(test)]
mod tests {
    use super::Pieces;

    #[test]
    fn items_stay_in_order() {
        for count in [0, 1, 4, 5, 1000] {
            let mut list = Pieces::from(vec![0]);
            list.extend(1..=count);
            list.iter_mut().for_each(|item| *item *= 2);
            assert_eq!(list.len(), count + 1);
            assert!(list.into_vec().into_iter().eq((0..=count).map(|item| item * 2)));
        }
    }
}
