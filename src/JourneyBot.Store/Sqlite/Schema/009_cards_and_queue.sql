-- Where the cards of a map stand is asked with every change of it.
CREATE INDEX posted_cards_everywhere ON posted_cards (map_id);
