//! A map of few entries, in the order of its keys: a sorted list, a sixth of the code of a tree.

/// A map of few entries, in the order of its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Sorted<K, V> {
    /// No entries.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value under `key`: among few entries the plain search is the quicker one.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(own, _)| own.cmp(key).is_eq()).map(|(_, value)| value)
    }

    /// Puts `value` under `key`, in place of what stood there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(place) => self.0.get_mut(place).map_or((), |entry| entry.1 = value),
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    /// Takes away what stands under `key`.
    pub fn remove(&mut self, key: &K) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Every entry, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(key))
    }
}

impl<K: Ord, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_value_a_key_in_the_order_of_the_keys() {
        let mut map = Sorted::new();
        for (key, value) in [(2, "b"), (1, "a"), (3, "c"), (2, "B")] {
            map.insert(key, value);
        }
        assert_eq!(map.iter().collect::<Vec<_>>(), [(&1, &"a"), (&2, &"B"), (&3, &"c")]);
        map.remove(&1);
        map.remove(&7);
        assert_eq!((map.get(&1), map.get(&2)), (None, Some(&"B")));
        map.clear();
        assert_eq!(map, Sorted::default());
    }
}
