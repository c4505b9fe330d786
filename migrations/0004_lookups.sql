-- Whether a payment was already asked back is looked up with every refund and every line of the desk.
create index refund_payment on training.refund (mollie_id);

-- S18: a code is typed by people, in either case; two editions never differ by case alone.
create unique index edition_code_any_case on training.edition (lower(code));
