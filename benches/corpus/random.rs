//! Pseudo-random numbers, the same for the same seed.

/// A SplitMix64 generator.
pub struct Random(u64);

impl Random {
    /// Creates the generator for a document; each seed and document gives other numbers.
    pub fn new(seed: u64, document: u64) -> Self {
        let mut mixed = Random(seed);
        let start = mixed.next() ^ document.wrapping_mul(0xd605_bbb5_8c8a_bbb5);
        Random(start)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to 1, exclusive.
    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Returns a number from `low` to `high`, inclusive.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + (self.next() % (high - low + 1) as u64) as usize
    }

    /// Returns true with a probability of `percent`.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.between(1, 100) <= percent
    }

    /// Returns any item.
    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.between(0, from.len() - 1)]
    }

    /// Returns any item, the first far more often than the last, like words in a language.
    pub fn common<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[(self.part().powi(2) * from.len() as f64) as usize]
    }

    /// Returns a number near `typical`: mostly between half and twice as much, rarely five times.
    pub fn about(&mut self, typical: usize) -> usize {
        let power = self.part() + self.part() + self.part() - 1.5;
        let long = if self.chance(4) { 2.5 } else { 1.0 };
        ((typical as f64 * long * (1.6 * power).exp2()) as usize).max(1)
    }
}
