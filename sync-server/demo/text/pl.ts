import type { LanguageTexts } from '../scenarios.ts';

export const pl: LanguageTexts = {
  scenarios: {
    'label-blank': {
      subjects: [
        '{asset} drukuje puste etykiety',
        'Nieczytelne etykiety paletowe z {asset}',
        '{asset}: kod kreskowy blednie z lewej strony',
      ],
      description:
        'Od początku zmiany **{asset}** ({site}) przesuwa etykiety, ale nic nie drukuje albo drukuje pół kodu.\n\n- wymieniono rolkę i taśmę, bez zmian\n- wydruk testowy z menu drukarki też jest blady\n- dwie osoby drukują na sąsiedniej drukarce, pakowanie się opóźnia',
      reply:
        'Dziękujemy za zgłoszenie. Proszę przy wyłączonej drukarce przetrzeć głowicę pisakiem z alkoholem, odczekać dwie minuty i ponowić wydruk testowy. Czy lewa część nadal jest blada?',
      answer: 'Wyczyszczone zgodnie z opisem. Jest lepiej, ale pierwsze dwa centymetry nadal białe.',
      note: 'Wygląda na zużytą głowicę, {asset} przekroczyła przebieg. Zapasowa leży na półce A-03, zabrać. Sprawdzić zaczernienie: ma być 18.',
      resolution:
        'Wymieniono głowicę, zaczernienie ustawiono na 18, dziesięć etykiet paletowych sprawdzono skanerem.',
    },
    'scanner-roaming': {
      subjects: [
        '{asset} traci połączenie między alejkami',
        'Skaner {asset} wylogowuje użytkowników',
        '{asset}: po każdej przerwie sesja znika',
      ],
      description:
        'Skaner **{asset}** ({site}) rozłącza się przy przejściu z alejki 4 do 9. Magazynier musi zalogować się od nowa, a otwarte pobranie przepada. Inne skanery na tej samej trasie działają.',
      reply:
        'Widzimy dziś rano kilka ponownych połączeń {asset}. Proszę podać wersję oprogramowania (Ustawienia > Informacje) i napisać, czy dzieje się to też przy ładowarkach.',
      answer: 'Wersja 4.08, pozostałe mają 4.11. Przy ładowarkach jest dobrze.',
      note: 'Stare oprogramowanie bez 802.11r. Aktualizacja przez stację dokującą, profil ma zostać WH-ROAM. Porównać z resztą z tej dostawy.',
      resolution:
        'Zaktualizowano do 4.11 i wgrano ponownie profil WH-ROAM. Pełna runda po alejkach bez przerwy.',
    },
    'edi-stuck': {
      subjects: [
        'Nie przychodzą zamówienia z sieci ({asset})',
        '{asset}: komunikaty czekają od rana',
        'Awiza nie wychodzą do klienta, {asset} stoi',
      ],
      description:
        'Przez **{asset}** od 6:10 nie przyszło żadne zamówienie. Partner twierdzi, że wysłał 38. Planiści ({site}) potrzebują ich przed falą o 10:00.',
      reply:
        'W kolejce jest 38 komunikatów za jednym z nieznanym numerem artykułu. Odłożyliśmy go i uruchamiamy kanał ponownie, prosimy obserwować listę zamówień.',
      answer: 'Zamówienia zaczęły wpadać. Który to artykuł? Zapytamy sieć.',
      note: 'Pierwszy komunikat odpada na artykule dodanym przez sieć o dzień za wcześnie. Profil partnera nie ma reguły na nieznane artykuły: kandydat na znany błąd.',
      resolution:
        'Błędny komunikat odesłano do partnera, kanał uruchomiono, pozostałych 37 przetworzono. Monitoring ostrzega teraz po 20 minutach ciszy.',
    },
    'month-end': {
      subjects: [
        'System nie pozwala księgować w poprzednim miesiącu',
        'Jak otworzyć okres na jeszcze jeden dzień?',
        'Koniec miesiąca: dokument nie księguje się w {asset}',
      ],
      description:
        'Mamy cztery faktury zakupu z zeszłego miesiąca. **{asset}** pokazuje „Okres księgowy zamknięty”. Zamknięcie jutro w południe.',
      reply:
        'Zgodnie z parametrami okres zamyka się 5. dnia. Osoba decyzyjna może otworzyć go jednej grupie do jutra do 12:00. Czy wysłać formularz?',
      answer: 'Tak, prosimy. Tylko dla zobowiązań i potem zamknąć.',
      note: 'Otwarte tylko dla grupy zobowiązania. Przypomnienie na 12:05, żeby zamknąć. Trzeci raz w tym roku: temat na przegląd miesięczny.',
      resolution: 'Okres otwarto dla zobowiązań do 12:00 i zamknięto. Wszystkie cztery faktury zaksięgowane.',
    },
    'erp-slow': {
      subjects: [
        '{asset} bardzo wolno od godziny 9',
        'Potwierdzenie pobrania trwa 20 sekund',
        'Wszyscy czekają: {asset} ledwo odpowiada',
      ],
      description:
        'Potwierdzenie jednego pobrania trwa 15–25 sekund ({site}), zwykle jedną. Dotyczy około 60 osób. Finanse nic nie zauważyły.',
      reply: 'Już sprawdzamy. Prosimy o jedną dokładną godzinę i użytkownika, żebyśmy znaleźli sesję.',
      answer: 'Użytkownik na terminalu 17, godzina 9:42. Zdjęcie ekranu ma brygadzista.',
      note: 'Baza czeka na jedno długie zapytanie z ładowania raportów, które ruszyło o 9:05 zamiast o 2:15. Wczoraj przesunięte ręcznie po nieudanej nocy.',
      resolution:
        'Ładowanie raportów zatrzymano i wrócono do 2:15, przeliczono statystyki tabeli pobrań. Potwierdzenie znów poniżej sekundy.',
    },
    'backup-failed': {
      subjects: [
        'Kopia {asset} nie powiodła się dwie noce z rzędu',
        '{asset}: ostatnia dobra kopia sprzed trzech dni',
        'Ostrzeżenie z monitoringu: kopia {asset}',
      ],
      description:
        'Monitoring zgłasza, że nocna kopia **{asset}** zakończyła się błędem. Ostatni punkt przywracania jest starszy niż uzgodnione 26 godzin.',
      reply:
        'Wykonaliśmy kopię ręcznie, więc dziś są Państwo zabezpieczeni. Przyczyną jest pełny wolumin docelowy, trwałe rozwiązanie uzgodnimy.',
      answer: 'Dobrze. Wolumin można powiększyć, ale poza zmianą.',
      note: 'Wiosną wydłużono przechowywanie do 35 dni, woluminu nie powiększono. Potrzebna zmiana, okno w niedzielę o 4:00.',
      resolution:
        'Wolumin powiększono o 2 TB w oknie serwisowym. Trzy noce z rzędu poprawne, odtworzenie pliku sprawdzone.',
    },
    password: {
      subjects: [
        'Konto zablokowane po urlopie',
        'Nowe hasło dla osoby z ekspedycji',
        'Nie można zalogować się na {asset}',
      ],
      description:
        'Osoba z porannej zmiany wróciła z urlopu i po trzech próbach ma zablokowane konto na {asset}. Proszę o odblokowanie, numer identyfikatora zna sekretariat.',
      reply:
        'Dla bezpieczeństwa oddzwaniamy na numer z kartoteki, zanim cokolwiek odblokujemy. Kto będzie przy stanowisku brygadzisty?',
      answer: 'Brygadzista jest przy stanowisku do 14:00.',
      note: 'Oddzwoniono, brygadzista potwierdził tożsamość.',
      resolution:
        'Konto odblokowane, hasło jednorazowe podane przez telefon, zmienione przy pierwszym logowaniu.',
    },
    authorisation: {
      subjects: [
        'Uprawnienie do korekt stanów',
        'Nowa osoba w zakupach potrzebuje dostępu do {asset}',
        'Brak akceptacji powyżej 10 000 w {asset}',
      ],
      description:
        'Nowa osoba w zakupach od poniedziałku przejmuje akceptacje. Prosimy o takie same uprawnienia w **{asset}** jak u poprzednika. Zgoda kierownika przesłana mailem.',
      reply:
        'Kopia wszystkich ról obejmie też „zmiana rachunku bankowego”, a razem z „akceptacja płatności” łamie to zasadę czterech oczu. Proponujemy tylko rolę Zakupy-Akceptacja. Czy wystarczy?',
      answer: 'Tak, wystarczy. Rachunki zostają w finansach.',
      note: 'Cztery oczy: tych dwóch ról nie łączyć. Zapisane w zestawie parametrów.',
      resolution: 'Rolę Zakupy-Akceptacja nadano od poniedziałku, role poprzednika zdjęto tego samego dnia.',
    },
    'switch-down': {
      subjects: [
        '{asset} nie odpowiada, hala bez sieci',
        'Pół hali bez sieci ({asset})',
        'Porty na {asset} podnoszą się i opadają',
      ],
      description:
        'Monitoring stracił **{asset}** ({site}). Terminale i dwie drukarki etykiet na hali nie działają, ludzie piszą na papierze.',
      reply:
        'Zajmujemy się tym. Proszę zobaczyć, czy na {asset} świeci dioda zasilania, i na razie niczego nie odłączać.',
      answer: 'Nic nie świeci. Szafa obok ma prąd.',
      note: 'Padł zasilacz przełącznika. Skonfigurowany zapas jest na półce C-01, inżynier wyjeżdża za 20 minut.',
      resolution:
        'Przełącznik wymieniono na skonfigurowany zapas, wszystkie 24 porty działają, uszkodzony odesłano na gwarancję.',
    },
    replenishment: {
      subjects: [
        'Uzupełnianie proponuje za mało',
        'Dlaczego {asset} zamawia zapas tylko na dwa dni?',
        'Pusta półka mimo zapasu w rezerwie',
      ],
      description:
        'Półka z szybko rotującym towarem prawie codziennie jest pusta w południe, choć rezerwa jest pełna. Czy ktoś zmienił parametr w **{asset}**?',
      reply:
        'Minimum zmieniono 4. dnia miesiąca z trzech dni na dwa. Przy obecnej rotacji wystarcza to do około 11:30. Przywrócić?',
      answer: 'Proszę wrócić do trzech i napisać, kto może to zmieniać.',
      note: 'Zmienione na czas letniego testu i nieprzywrócone. Pokazać na najbliższym przeglądzie z listą zmian parametrów.',
      resolution:
        'Minimum znów trzy dni, uprawnienie do parametru mają dwie osoby, przebieg uzupełniania sprawdzony następnego ranka.',
    },
    'report-wish': {
      subjects: [
        'Raport: opóźnione dostawy według przewoźnika',
        'Eksport stanów z datami ważności',
        'Prośba o kolumnę w zestawieniu {asset}',
      ],
      description:
        'Chcielibyśmy widzieć opóźnione dostawy według przewoźnika i tygodnia. Dziś ktoś co poniedziałek przez dwie godziny składa to w arkuszu.',
      reply:
        'Dobry pomysł, inni klienci proszą o podobne zestawienie. Zapisujemy je jako potrzebę i wrócimy z wyceną.',
      answer: 'Dziękujemy. Wystarczy prosta tabela.',
      note: 'Trzeci klient z tym życzeniem. Dołączone do potrzeby.',
      resolution: 'Raport dostarczony z pakietem miesięcznym, dostęp mają ekspedycja i zakupy.',
    },
    'new-workplace': {
      subjects: [
        'Nowe stanowisko w ekspedycji',
        'Komputer na drugą linię pakowania',
        'Wymiana {asset} przed sezonem',
      ],
      description:
        'Potrzebujemy jeszcze jednego stanowiska w ekspedycji ({site}): komputer, drukarka etykiet i skaner. Gniazdo sieciowe jest (B-14). Termin: koniec miesiąca.',
      reply:
        'Możemy zamontować je przy najbliższej wizycie. Proszę potwierdzić, że gniazdo B-14 jest skrosowane i że stoi stół z zasilaniem.',
      answer: 'Gniazdo skrosowane, stół będzie w czwartek.',
      note: 'Zabrać: obraz PC 2026-09, jedną LP-300, jeden HS-20, dwa patchcordy.',
      resolution: 'Stanowisko zamontowano i sprawdzono z brygadzistą, sprzęt wpisano do rejestru.',
    },
    'bank-file': {
      subjects: [
        'Brak dzisiejszego wyciągu bankowego',
        '{asset}: wyciąg wczytany dwa razy',
        'Bank odrzucił plik płatności',
      ],
      description:
        'Wyciągu, który zwykle przychodzi o 6:30 przez **{asset}**, nie ma. Należności nie mogą rozliczyć wpłat.',
      reply:
        'Bank w nocy zmienił certyfikat. Poprosiliśmy o nowy, do tego czasu wyciąg można pobrać ręcznie z portalu banku.',
      answer: 'Na dziś pobraliśmy ręcznie. Kiedy zadziała samo?',
      note: 'Certyfikat kończy się co roku w tym samym tygodniu. Wpisać do kalendarza jako działanie doradcy.',
      resolution:
        'Zainstalowano nowy certyfikat i wczytano brakujący wyciąg. Termin ważności jest teraz monitorowany.',
    },
    'how-stocktaking': {
      subjects: [
        'Jak policzyć jedną lokalizację ponownie?',
        'Inwentaryzacja: nie można zatwierdzić różnicy',
        'Której listy użyć do spisu rocznego?',
      ],
      description:
        'Podczas dzisiejszej inwentaryzacji liczący wpisał złą ilość. Jak policzyć tę jedną lokalizację jeszcze raz, bez zaczynania całej listy?',
      reply:
        'Proszę otworzyć spis, zaznaczyć pozycję i wybrać Policz ponownie; stara ilość pozostaje widoczna dla audytora. Artykuł dołączamy.',
      answer: 'Udało się, dziękuję.',
      note: 'W artykule brakowało kroku dla pozycji zatwierdzonych, uzupełniono.',
      resolution: 'Wyjaśniono artykułem o ponownym liczeniu, klient wykonał samodzielnie.',
    },
  },
  calls: [
    'Telefon do brygadzisty: bez zmian, praca idzie okrężną drogą.',
    'Telefon od użytkownika kluczowego z pytaniem o termin.',
    'Przejście kroków przez telefon, test udany.',
  ],
  reminder: 'Przypominamy o naszym pytaniu. Bez odpowiedzi nie możemy pójść dalej.',
  thanks: [
    'Znowu działa, dziękuję!',
    'Potwierdzam, u nas wszystko w porządku.',
    'Dziękujemy za szybką pomoc.',
  ],
  timeNotes: ['Analiza', 'Sesja zdalna', 'Test z użytkownikiem kluczowym', 'Praca na miejscu'],
};
