-- The articles of the helpdesk: five categories, twelve articles, in English, German and Polish.
-- Runs on the tables that the integration's migrations create. It can run again: existing rows stay unchanged.
begin;

insert into helpdesk.authors (id, name, position, email, avatar_url) values
    ('aut-ada', 'Ada Nowak', 'Technician', 'ada.nowak@example.com', 'https://example.com/avatars/ada.png'),
    ('aut-jonas', 'Jonas Weber', null, null, null)
on conflict do nothing;

-- #region categories
insert into helpdesk.categories (id, parent_id, slug, icon, created_at, updated_at) values
    ('cat-devices', null, 'devices', 'monitor', '2025-01-02T08:00:00Z', '2025-01-02T08:00:00Z'),
    ('cat-printers', 'cat-devices', 'printers', 'printer', '2025-01-02T09:00:00Z', '2025-01-02T09:00:00Z'),
    ('cat-ink', 'cat-printers', 'ink-and-toner', 'droplet', '2025-01-03T08:00:00Z', '2025-01-03T08:00:00Z'),
    ('cat-account', null, 'account', 'user', '2025-01-04T08:00:00Z', '2025-01-04T08:00:00Z'),
    ('cat-billing', null, 'billing', 'receipt', '2025-01-05T08:00:00Z', '2025-01-05T08:00:00Z')
on conflict do nothing;

insert into helpdesk.category_translations (category_id, language, title, description) values
    ('cat-devices', 'en', 'Devices', 'Everything with a plug.'),
    ('cat-devices', 'de', 'Geräte', 'Alles, was einen Stecker hat.'),
    ('cat-devices', 'pl', 'Urządzenia', 'Wszystko, co ma wtyczkę.'),
    ('cat-printers', 'en', 'Printers', 'Paper, noise and light.'),
    ('cat-printers', 'de', 'Drucker', 'Papier, Geräusche und Licht.'),
    ('cat-printers', 'pl', 'Drukarki', 'Papier, hałas i światło.'),
    ('cat-ink', 'en', 'Ink and toner', 'What printers drink.'),
    ('cat-ink', 'de', 'Tinte und Toner', 'Was Drucker trinken.'),
    ('cat-account', 'en', 'Account', 'Passwords and access.'),
    ('cat-account', 'de', 'Konto', 'Passwörter und Zugang.'),
    ('cat-account', 'pl', 'Konto', 'Hasła i dostęp.'),
    ('cat-billing', 'en', 'Billing', 'Invoices and payments.'),
    ('cat-billing', 'de', 'Abrechnung', 'Rechnungen und Zahlungen.'),
    ('cat-billing', 'pl', 'Rozliczenia', 'Faktury i płatności.')
on conflict do nothing;
-- #endregion categories

insert into helpdesk.articles (id, slug, category_id, author_id, image_url, image_width, image_height, thumbnail_url, roles, created_at, updated_at) values
    ('art-101', 'connect-a-printer', 'cat-printers', 'aut-ada', 'https://example.com/images/connect-a-printer.png', 1200, 630, 'https://example.com/images/connect-a-printer-small.png', '{}', '2025-02-01T08:00:00Z', '2025-02-02T10:30:00Z'),
    ('art-102', 'paper-jams', 'cat-printers', 'aut-jonas', null, null, null, null, '{}', '2025-02-03T08:00:00Z', '2025-02-03T10:30:00Z'),
    ('art-103', 'replace-toner', 'cat-ink', 'aut-ada', null, null, null, null, '{}', '2025-02-05T08:00:00Z', '2025-02-06T10:30:00Z'),
    ('art-104', 'save-paper', 'cat-printers', 'aut-jonas', 'https://example.com/images/save-paper.png', 1200, 630, 'https://example.com/images/save-paper-small.png', '{}', '2025-02-07T08:00:00Z', '2025-02-07T10:30:00Z'),
    ('art-105', 'dark-display', 'cat-devices', 'aut-ada', null, null, null, null, '{}', '2025-02-09T08:00:00Z', '2025-02-10T10:30:00Z'),
    ('art-106', 'docking-station', 'cat-devices', 'aut-jonas', null, null, null, null, '{}', '2025-02-11T08:00:00Z', '2025-02-11T10:30:00Z'),
    ('art-107', 'change-your-password', 'cat-account', 'aut-ada', 'https://example.com/images/change-your-password.png', 1200, 630, 'https://example.com/images/change-your-password-small.png', '{}', '2025-02-13T08:00:00Z', '2025-02-14T10:30:00Z'),
    ('art-108', 'second-factor', 'cat-account', 'aut-ada', null, null, null, null, '{}', '2025-02-15T08:00:00Z', '2025-02-15T10:30:00Z'),
    ('art-109', 'file-names', 'cat-account', 'aut-jonas', null, null, null, null, '{}', '2025-02-17T08:00:00Z', '2025-02-18T10:30:00Z'),
    ('art-110', 'read-an-invoice', 'cat-billing', 'aut-jonas', 'https://example.com/images/read-an-invoice.png', 1200, 630, 'https://example.com/images/read-an-invoice-small.png', '{}', '2025-02-19T08:00:00Z', '2025-02-19T10:30:00Z'),
    ('art-111', 'pay-later', 'cat-billing', 'aut-ada', null, null, null, null, '{}', '2025-02-21T08:00:00Z', '2025-02-22T10:30:00Z'),
    ('art-112', 'for-technicians', null, 'aut-jonas', null, null, null, null, '{technician}', '2025-02-23T08:00:00Z', '2025-02-23T10:30:00Z')
on conflict do nothing;

insert into helpdesk.article_translations (article_id, language, title, lead, image_alt, tags, sections) values
    ('art-101', 'en', 'Connect a printer', 'Three steps from the box to the first page.', 'A picture of the steps', '{printer,setup}',
        '[{"kind": "text", "id": "art-101-1", "createdAt": "2025-02-01T08:00:00.000Z", "updatedAt": "2025-02-01T08:00:00.000Z", "title": "What to do", "content": "Turn the printer on and wait until the light is steady. Then open the settings and choose *Add a device*."},
         {"kind": "image", "id": "art-101-2", "createdAt": "2025-02-01T08:00:00.000Z", "updatedAt": "2025-02-01T08:00:00.000Z", "url": "https://example.com/images/connect-a-printer-steps.png", "alt": "A picture of the steps", "caption": "The steps at a glance"}]'),
    ('art-101', 'de', 'Drucker verbinden', 'Drei Schritte vom Karton zur ersten Seite.', 'Ein Bild der Schritte', '{drucker,einrichtung}',
        '[{"kind": "text", "id": "art-101-1", "createdAt": "2025-02-01T08:00:00.000Z", "updatedAt": "2025-02-01T08:00:00.000Z", "title": "Was zu tun ist", "content": "Schalten Sie den Drucker ein und warten Sie, bis das Licht stetig leuchtet. Öffnen Sie dann die Einstellungen und wählen Sie *Gerät hinzufügen*."},
         {"kind": "image", "id": "art-101-2", "createdAt": "2025-02-01T08:00:00.000Z", "updatedAt": "2025-02-01T08:00:00.000Z", "url": "https://example.com/images/connect-a-printer-steps.png", "alt": "Ein Bild der Schritte", "caption": "Die Schritte im Überblick"}]'),
    ('art-101', 'pl', 'Podłączanie drukarki', 'Trzy kroki od pudełka do pierwszej strony.', 'Ilustracja kroków', '{drukarka,konfiguracja}',
        '[{"kind": "text", "id": "art-101-1", "createdAt": "2025-02-01T08:00:00.000Z", "updatedAt": "2025-02-01T08:00:00.000Z", "title": "Co zrobić", "content": "Włącz drukarkę i poczekaj, aż światło będzie stałe. Następnie otwórz ustawienia i wybierz *Dodaj urządzenie*."},
         {"kind": "image", "id": "art-101-2", "createdAt": "2025-02-01T08:00:00.000Z", "updatedAt": "2025-02-01T08:00:00.000Z", "url": "https://example.com/images/connect-a-printer-steps.png", "alt": "Ilustracja kroków", "caption": "Kroki w skrócie"}]'),
    ('art-102', 'en', 'When paper jams', 'Open, pull gently, close.', '', '{printer,paper}',
        '[{"kind": "text", "id": "art-102-1", "createdAt": "2025-02-03T08:00:00.000Z", "updatedAt": "2025-02-03T08:00:00.000Z", "title": "What to do", "content": "Open the rear cover and pull the sheet in the direction of the rollers. Never pull against them."}]'),
    ('art-102', 'de', 'Wenn das Papier staut', 'Öffnen, sanft ziehen, schließen.', '', '{drucker,papier}',
        '[{"kind": "text", "id": "art-102-1", "createdAt": "2025-02-03T08:00:00.000Z", "updatedAt": "2025-02-03T08:00:00.000Z", "title": "Was zu tun ist", "content": "Öffnen Sie die hintere Klappe und ziehen Sie das Blatt in der Richtung der Walzen. Ziehen Sie nie dagegen."}]'),
    ('art-102', 'pl', 'Gdy papier się zacina', 'Otwórz, delikatnie pociągnij, zamknij.', '', '{drukarka,papier}',
        '[{"kind": "text", "id": "art-102-1", "createdAt": "2025-02-03T08:00:00.000Z", "updatedAt": "2025-02-03T08:00:00.000Z", "title": "Co zrobić", "content": "Otwórz tylną pokrywę i pociągnij arkusz w kierunku rolek."}]'),
    ('art-103', 'en', 'Replace the toner', 'A cartridge lasts about 2,000 pages.', '', '{printer,toner}',
        '[{"kind": "text", "id": "art-103-1", "createdAt": "2025-02-05T08:00:00.000Z", "updatedAt": "2025-02-05T08:00:00.000Z", "title": "What to do", "content": "Take the old cartridge out, shake the new one five times, and push it in until it clicks."}]'),
    ('art-103', 'de', 'Toner wechseln', 'Eine Kassette reicht für etwa 2000 Seiten.', '', '{drucker,toner}',
        '[{"kind": "text", "id": "art-103-1", "createdAt": "2025-02-05T08:00:00.000Z", "updatedAt": "2025-02-05T08:00:00.000Z", "title": "Was zu tun ist", "content": "Nehmen Sie die alte Kassette heraus, schütteln Sie die neue fünfmal und schieben Sie sie hinein, bis sie einrastet."}]'),
    ('art-104', 'en', 'Save up to 100% of paper', 'Read on the screen instead.', 'A picture of the steps', '{paper,environment}',
        '[{"kind": "text", "id": "art-104-1", "createdAt": "2025-02-07T08:00:00.000Z", "updatedAt": "2025-02-07T08:00:00.000Z", "title": "What to do", "content": "Printing on both sides halves the paper. Not printing saves all of it."},
         {"kind": "image", "id": "art-104-2", "createdAt": "2025-02-07T08:00:00.000Z", "updatedAt": "2025-02-07T08:00:00.000Z", "url": "https://example.com/images/save-paper-steps.png", "alt": "A picture of the steps", "caption": "The steps at a glance"}]'),
    ('art-104', 'de', 'Bis zu 100% Papier sparen', 'Lesen Sie am Bildschirm.', 'Ein Bild der Schritte', '{papier,umwelt}',
        '[{"kind": "text", "id": "art-104-1", "createdAt": "2025-02-07T08:00:00.000Z", "updatedAt": "2025-02-07T08:00:00.000Z", "title": "Was zu tun ist", "content": "Beidseitiger Druck halbiert das Papier. Gar kein Druck spart alles."},
         {"kind": "image", "id": "art-104-2", "createdAt": "2025-02-07T08:00:00.000Z", "updatedAt": "2025-02-07T08:00:00.000Z", "url": "https://example.com/images/save-paper-steps.png", "alt": "Ein Bild der Schritte", "caption": "Die Schritte im Überblick"}]'),
    ('art-104', 'pl', 'Oszczędź do 100% papieru', 'Czytaj na ekranie.', 'Ilustracja kroków', '{papier,środowisko}',
        '[{"kind": "text", "id": "art-104-1", "createdAt": "2025-02-07T08:00:00.000Z", "updatedAt": "2025-02-07T08:00:00.000Z", "title": "Co zrobić", "content": "Druk dwustronny zmniejsza zużycie o połowę."},
         {"kind": "image", "id": "art-104-2", "createdAt": "2025-02-07T08:00:00.000Z", "updatedAt": "2025-02-07T08:00:00.000Z", "url": "https://example.com/images/save-paper-steps.png", "alt": "Ilustracja kroków", "caption": "Kroki w skrócie"}]'),
    ('art-105', 'en', 'The display stays dark', 'Check the cable before you call.', '', '{display}',
        '[{"kind": "text", "id": "art-105-1", "createdAt": "2025-02-09T08:00:00.000Z", "updatedAt": "2025-02-09T08:00:00.000Z", "title": "What to do", "content": "Press any key. If the lamp is green and the display is dark, take the cable out and plug it in again."}]'),
    ('art-105', 'de', 'Die Anzeige bleibt dunkel', 'Prüfen Sie das Kabel, bevor Sie anrufen.', '', '{anzeige}',
        '[{"kind": "text", "id": "art-105-1", "createdAt": "2025-02-09T08:00:00.000Z", "updatedAt": "2025-02-09T08:00:00.000Z", "title": "Was zu tun ist", "content": "Drücken Sie eine Taste. Leuchtet die Lampe grün und bleibt die Anzeige dunkel, stecken Sie das Kabel neu ein."}]'),
    ('art-105', 'pl', 'Ekran pozostaje ciemny', 'Sprawdź kabel, zanim zadzwonisz.', '', '{ekran}',
        '[{"kind": "text", "id": "art-105-1", "createdAt": "2025-02-09T08:00:00.000Z", "updatedAt": "2025-02-09T08:00:00.000Z", "title": "Co zrobić", "content": "Naciśnij dowolny klawisz. Potem odłącz i podłącz kabel."}]'),
    ('art-106', 'en', 'Use a docking station', 'One cable for everything.', '', '{display,setup}',
        '[{"kind": "text", "id": "art-106-1", "createdAt": "2025-02-11T08:00:00.000Z", "updatedAt": "2025-02-11T08:00:00.000Z", "title": "What to do", "content": "A docking station connects the display, the keyboard and a printer with one cable."}]'),
    ('art-106', 'de', 'Dockingstation benutzen', 'Ein Kabel für alles.', '', '{anzeige,einrichtung}',
        '[{"kind": "text", "id": "art-106-1", "createdAt": "2025-02-11T08:00:00.000Z", "updatedAt": "2025-02-11T08:00:00.000Z", "title": "Was zu tun ist", "content": "Eine Dockingstation verbindet Anzeige, Tastatur und Drucker über ein Kabel."}]'),
    ('art-107', 'en', 'Change your password', 'Long beats complicated.', 'A picture of the steps', '{password,security}',
        '[{"kind": "text", "id": "art-107-1", "createdAt": "2025-02-13T08:00:00.000Z", "updatedAt": "2025-02-13T08:00:00.000Z", "title": "What to do", "content": "Open *Account*, choose *Security*, and enter a new password of at least 14 characters."},
         {"kind": "image", "id": "art-107-2", "createdAt": "2025-02-13T08:00:00.000Z", "updatedAt": "2025-02-13T08:00:00.000Z", "url": "https://example.com/images/change-your-password-steps.png", "alt": "A picture of the steps", "caption": "The steps at a glance"}]'),
    ('art-107', 'de', 'Passwort ändern', 'Lang schlägt kompliziert.', 'Ein Bild der Schritte', '{passwort,sicherheit}',
        '[{"kind": "text", "id": "art-107-1", "createdAt": "2025-02-13T08:00:00.000Z", "updatedAt": "2025-02-13T08:00:00.000Z", "title": "Was zu tun ist", "content": "Öffnen Sie *Konto*, wählen Sie *Sicherheit* und geben Sie ein neues Passwort mit mindestens 14 Zeichen ein."},
         {"kind": "image", "id": "art-107-2", "createdAt": "2025-02-13T08:00:00.000Z", "updatedAt": "2025-02-13T08:00:00.000Z", "url": "https://example.com/images/change-your-password-steps.png", "alt": "Ein Bild der Schritte", "caption": "Die Schritte im Überblick"}]'),
    ('art-107', 'pl', 'Zmiana hasła', 'Długie jest lepsze niż skomplikowane.', 'Ilustracja kroków', '{hasło,bezpieczeństwo}',
        '[{"kind": "text", "id": "art-107-1", "createdAt": "2025-02-13T08:00:00.000Z", "updatedAt": "2025-02-13T08:00:00.000Z", "title": "Co zrobić", "content": "Otwórz *Konto*, wybierz *Bezpieczeństwo* i wpisz nowe hasło o długości co najmniej 14 znaków."},
         {"kind": "image", "id": "art-107-2", "createdAt": "2025-02-13T08:00:00.000Z", "updatedAt": "2025-02-13T08:00:00.000Z", "url": "https://example.com/images/change-your-password-steps.png", "alt": "Ilustracja kroków", "caption": "Kroki w skrócie"}]'),
    ('art-108', 'en', 'Add a second factor', 'A password alone is not enough.', '', '{security}',
        '[{"kind": "text", "id": "art-108-1", "createdAt": "2025-02-15T08:00:00.000Z", "updatedAt": "2025-02-15T08:00:00.000Z", "title": "What to do", "content": "Scan the code with your authenticator. Keep the recovery codes where only you find them."}]'),
    ('art-108', 'de', 'Zweiten Faktor hinzufügen', 'Ein Passwort allein genügt nicht.', '', '{sicherheit}',
        '[{"kind": "text", "id": "art-108-1", "createdAt": "2025-02-15T08:00:00.000Z", "updatedAt": "2025-02-15T08:00:00.000Z", "title": "Was zu tun ist", "content": "Scannen Sie den Code mit Ihrer App. Bewahren Sie die Notfallcodes gut auf."}]'),
    ('art-108', 'pl', 'Dodaj drugi składnik', 'Samo hasło nie wystarczy.', '', '{bezpieczeństwo}',
        '[{"kind": "text", "id": "art-108-1", "createdAt": "2025-02-15T08:00:00.000Z", "updatedAt": "2025-02-15T08:00:00.000Z", "title": "Co zrobić", "content": "Zeskanuj kod w aplikacji. Przechowuj kody zapasowe w bezpiecznym miejscu."}]'),
    ('art-109', 'en', 'Names of shared files', 'Write report_2025, not "report new new".', '', '{files}',
        '[{"kind": "text", "id": "art-109-1", "createdAt": "2025-02-17T08:00:00.000Z", "updatedAt": "2025-02-17T08:00:00.000Z", "title": "What to do", "content": "Use use_underscores instead of spaces, and the date at the end."}]'),
    ('art-109', 'de', 'Namen geteilter Dateien', 'Schreiben Sie bericht_2025 statt "Bericht neu neu".', '', '{dateien}',
        '[{"kind": "text", "id": "art-109-1", "createdAt": "2025-02-17T08:00:00.000Z", "updatedAt": "2025-02-17T08:00:00.000Z", "title": "Was zu tun ist", "content": "Nehmen Sie Unterstriche statt Leerzeichen und das Datum am Ende."}]'),
    ('art-109', 'pl', 'Nazwy wspólnych plików', 'Pisz raport_2025, a nie "raport nowy nowy".', '', '{pliki}',
        '[{"kind": "text", "id": "art-109-1", "createdAt": "2025-02-17T08:00:00.000Z", "updatedAt": "2025-02-17T08:00:00.000Z", "title": "Co zrobić", "content": "Używaj podkreśleń zamiast spacji."}]'),
    ('art-110', 'en', 'Read an invoice', 'What each line means.', 'A picture of the steps', '{invoice}',
        '[{"kind": "text", "id": "art-110-1", "createdAt": "2025-02-19T08:00:00.000Z", "updatedAt": "2025-02-19T08:00:00.000Z", "title": "What to do", "content": "The first line is the fee of the month. Printing is listed by page."},
         {"kind": "image", "id": "art-110-2", "createdAt": "2025-02-19T08:00:00.000Z", "updatedAt": "2025-02-19T08:00:00.000Z", "url": "https://example.com/images/read-an-invoice-steps.png", "alt": "A picture of the steps", "caption": "The steps at a glance"}]'),
    ('art-110', 'de', 'Eine Rechnung lesen', 'Was jede Zeile bedeutet.', 'Ein Bild der Schritte', '{rechnung}',
        '[{"kind": "text", "id": "art-110-1", "createdAt": "2025-02-19T08:00:00.000Z", "updatedAt": "2025-02-19T08:00:00.000Z", "title": "Was zu tun ist", "content": "Die erste Zeile ist die Gebühr des Monats. Drucke sind nach Seiten aufgeführt."},
         {"kind": "image", "id": "art-110-2", "createdAt": "2025-02-19T08:00:00.000Z", "updatedAt": "2025-02-19T08:00:00.000Z", "url": "https://example.com/images/read-an-invoice-steps.png", "alt": "Ein Bild der Schritte", "caption": "Die Schritte im Überblick"}]'),
    ('art-110', 'pl', 'Jak czytać fakturę', 'Co oznacza każdy wiersz.', 'Ilustracja kroków', '{faktura}',
        '[{"kind": "text", "id": "art-110-1", "createdAt": "2025-02-19T08:00:00.000Z", "updatedAt": "2025-02-19T08:00:00.000Z", "title": "Co zrobić", "content": "Pierwszy wiersz to opłata miesięczna."},
         {"kind": "image", "id": "art-110-2", "createdAt": "2025-02-19T08:00:00.000Z", "updatedAt": "2025-02-19T08:00:00.000Z", "url": "https://example.com/images/read-an-invoice-steps.png", "alt": "Ilustracja kroków", "caption": "Kroki w skrócie"}]'),
    ('art-111', 'en', 'Pay later', 'Ask before the invoice is due.', '', '{invoice,payment}',
        '[{"kind": "text", "id": "art-111-1", "createdAt": "2025-02-21T08:00:00.000Z", "updatedAt": "2025-02-21T08:00:00.000Z", "title": "What to do", "content": "Write to us at least three days before the date on the invoice."}]'),
    ('art-111', 'de', 'Später zahlen', 'Fragen Sie, bevor die Rechnung fällig ist.', '', '{rechnung,zahlung}',
        '[{"kind": "text", "id": "art-111-1", "createdAt": "2025-02-21T08:00:00.000Z", "updatedAt": "2025-02-21T08:00:00.000Z", "title": "Was zu tun ist", "content": "Schreiben Sie uns mindestens drei Tage vor dem Datum auf der Rechnung."}]'),
    ('art-111', 'pl', 'Zapłać później', 'Zapytaj przed terminem płatności.', '', '{faktura,płatność}',
        '[{"kind": "text", "id": "art-111-1", "createdAt": "2025-02-21T08:00:00.000Z", "updatedAt": "2025-02-21T08:00:00.000Z", "title": "Co zrobić", "content": "Napisz do nas co najmniej trzy dni przed datą na fakturze."}]'),
    ('art-112', 'en', 'For technicians: service mode', 'Only with training.', '', '{service}',
        '[{"kind": "text", "id": "art-112-1", "createdAt": "2025-02-23T08:00:00.000Z", "updatedAt": "2025-02-23T08:00:00.000Z", "title": "What to do", "content": "Hold the power key for ten seconds. The printer shows its counters."}]')
on conflict do nothing;

commit;
