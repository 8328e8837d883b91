//! Numbers that look random and are the same for the same seed.

/// SplitMix64, which needs nothing but its seed.
pub struct Random(u64);

impl Random {
    /// The numbers of one document: others for another seed, and for another document.
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

    /// From 0 to 1, without the 1.
    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From `low` to `high`, both among them.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + (self.next() % (high - low + 1) as u64) as usize
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.between(1, 100) <= percent
    }

    /// Any of them.
    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.between(0, from.len() - 1)]
    }

    /// Any of them, the first far more often than the last, as words are used.
    pub fn common<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[(self.part().powi(2) * from.len() as f64) as usize]
    }

    /// About `typical`: mostly half or twice as much, now and then five times.
    pub fn about(&mut self, typical: usize) -> usize {
        let power = self.part() + self.part() + self.part() - 1.5;
        let long = if self.chance(4) { 2.5 } else { 1.0 };
        ((typical as f64 * long * (1.6 * power).exp2()) as usize).max(1)
    }
}
