//! What may be wrong with a signature.

use crate::problem::Code;

macro_rules! faults {
    ($($(#[$doc:meta])* $fault:ident = $name:literal $code:ident;)+) => {
        /// Why a signature is refused. The name is for programs and never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fault { $($(#[$doc])* $fault),+ }

        impl Fault {
            /// Every fault.
            pub const ALL: &'static [Self] = &[$(Self::$fault),+];

            /// The name for programs.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$fault => $name),+ }
            }

            /// What the person is told.
            #[must_use]
            pub const fn code(self) -> Code {
                match self { $(Self::$fault => Code::$code),+ }
            }
        }
    };
}

faults! {
    /// The code is not the one that was sent.
    WrongCode = "code" CodeWrong;
    /// It is larger than any signature is.
    TooLarge = "too-large" SignatureInvalid;
    /// It is no signature, or there is more than one thing in it.
    Malformed = "malformed" SignatureInvalid;
    /// The text came with it: whoever reads it could be shown another one.
    Attached = "attached" SignatureInvalid;
    /// Nobody signed, or several did.
    Signers = "signers" SignatureInvalid;
    /// It was not made with the algorithms that are agreed on.
    Algorithm = "algorithm" SignatureInvalid;
    /// The bare digest was signed, without saying when.
    NoAttributes = "no-attributes" SignatureInvalid;
    /// What was signed with the text is not said once and clearly.
    Attributes = "attributes" SignatureInvalid;
    /// Another text was signed.
    Digest = "digest" SignatureInvalid;
    /// It was not signed since it was asked for.
    Time = "time" SignatureInvalid;
    /// The signature does not fit the key.
    Signature = "signature" SignatureInvalid;
    /// It was used before.
    Replayed = "replayed" SignatureInvalid;
    /// The certificate of the key is not there.
    NoCertificate = "no-certificate" CertificateRefused;
    /// Somebody else than the authority issued the certificate.
    Issuer = "issuer" CertificateRefused;
    /// The certificate vouches for itself.
    SelfSigned = "self-signed" CertificateRefused;
    /// The certificate says something that can't be understood and must be.
    Extension = "extension" CertificateRefused;
    /// The key is not for signing documents as a citizen.
    Usage = "usage" CertificateRefused;
    /// Whose the key is can't be told.
    NoPerson = "no-person" CertificateRefused;
    /// It is somebody else's key.
    OtherPerson = "other-person" SignatureOtherPerson;
    /// The certificate was not valid yet.
    NotYetValid = "not-yet-valid" CertificateExpired;
    /// The certificate was not valid any more.
    Expired = "expired" CertificateExpired;
    /// The certificate was called back.
    Revoked = "revoked" CertificateRevoked;
    /// Nothing that the person did.
    Ours = "ours" Internal;
}

/// Whatever can't be read is no signature.
impl From<der::Error> for Fault {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_its_own_name() {
        for fault in Fault::ALL {
            assert_eq!(
                Fault::ALL.iter().filter(|other| other.name() == fault.name()).count(),
                1,
                "{fault:?}"
            );
        }
    }
}
