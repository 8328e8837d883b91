#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hustings_fuzz::pieces(bytes));
