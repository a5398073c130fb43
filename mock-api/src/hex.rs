//! Bytes as text.

/// Two digits a byte.
#[must_use]
pub fn write(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes that `text` stands for.
#[must_use]
pub fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let plain = text.len() == 2 * N && text.bytes().all(|b| b.is_ascii_hexdigit());
    let mut bytes = [0; N];
    for (byte, place) in bytes.iter_mut().zip(0..N) {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2).filter(|_| plain)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let bytes = [0x00, 0x7f, 0xff];
        assert_eq!(write(&bytes), "007fff");
        assert_eq!(read("007fff"), Some(bytes));
        for text in ["007ff", "007fff0", "00+fff", "zz7fff", "фф"] {
            assert_eq!(read::<3>(text), None, "{text:?}");
        }
    }
}
