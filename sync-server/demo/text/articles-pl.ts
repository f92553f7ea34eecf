import type { BlockLanguage } from '../article-blocks.ts';

export const pl: BlockLanguage = {
  headings: { when: 'Kiedy', steps: 'Kroki', check: 'Gotowe, gdy' },
  articles: {
    'scanner-roaming': {
      title: 'Skaner rozłącza się między alejkami',
      summary:
        'Oprogramowanie starsze niż 4.11 nie przełącza się między punktami; zaktualizuj i wgraj profil WH-ROAM.',
      when: 'Skaner wylogowuje użytkownika w ruchu, ale nie przy ładowarkach. Dotyczy tylko wersji poniżej **4.11**.',
      steps: [
        'Odczytaj wersję w *Ustawienia > Informacje*.',
        'Włóż skaner do stacji i uruchom aktualizację; trwa dziewięć minut.',
        'Wgraj ponownie profil **WH-ROAM**, aktualizacja go zeruje.',
        'Przejdź pełną rundę z otwartym pobraniem.',
      ],
      check: 'Cała runda po alejkach odbyła się bez ponownego logowania.',
    },
    'posting-period': {
      title: 'Otwarcie zamkniętego okresu dla jednej grupy',
      summary: 'Tylko na wniosek osoby decyzyjnej, dla jednej grupy i z terminem.',
      when: 'Dokumenty z zeszłego miesiąca przychodzą po zamknięciu okresu (zwykle 5. dnia).',
      steps: [
        'Poproś o formularz podpisany przez osobę decyzyjną.',
        'Otwórz okres **jednej** grupie, nigdy wszystkim.',
        'Zapisz obietnicę z godziną zamknięcia.',
        'Zamknij okres i dołącz listę zaksięgowanych dokumentów.',
      ],
      check: 'Okres jest zamknięty, a lista znajduje się w zgłoszeniu.',
    },
    'backup-check': {
      title: 'Lista kontrolna: miesięczny przegląd kopii',
      summary: 'Kopia, której nigdy nie odtworzono, to tylko nadzieja.',
      when: 'Raz w miesiącu u każdego klienta i po każdej zmianie serwera kopii.',
      steps: [
        'Każdy host z rejestru ma zadanie kopii',
        'Ostatni dobry punkt młodszy niż 26 godzin',
        'Na woluminie docelowym wolne 20 %',
        'Jeden plik i jedna baza odtworzone w innym miejscu',
        'Kopia offline nie starsza niż siedem dni',
      ],
      check: 'Odtworzony plik otwarto, a jego data jest we wpisie.',
    },
    'password-reset': {
      title: 'Odblokowanie konta przez telefon',
      summary: 'Najpierw oddzwoń na numer z kartoteki, potem odblokuj.',
      when: 'Ktoś ma zablokowane konto i pisze lub dzwoni z nieznanego numeru.',
      steps: [
        'Nigdy nie odblokowuj podczas połączenia przychodzącego.',
        'Oddzwoń na numer zapisany dla lokalizacji.',
        'Niech druga osoba na miejscu potwierdzi tożsamość.',
        'Podaj hasło jednorazowe, ważne godzinę.',
      ],
      check: 'Użytkownik zmienił hasło jednorazowe.',
    },
    'switch-replace': {
      title: 'Wymiana przełącznika w hali na skonfigurowany zapas',
      summary: 'Zapas ma konfigurację wszystkich hal; trzeba tylko wybrać nazwę.',
      when: 'Przełącznik nie działa albo porty opadają także po odłączeniu zasilania.',
      steps: [
        'Zrób zdjęcie okablowania, zanim czegokolwiek dotkniesz.',
        'Zamontuj zapas i wybierz halę w menu startowym.',
        'Najpierw podłącz łącze nadrzędne i poczekaj na zieloną diodę.',
        'Podłącz resztę w kolejności ze zdjęcia.',
        'Wpisz numery seryjne obu urządzeń do rejestru.',
      ],
      check: 'Wszystkie porty działają i wydrukowano jedną etykietę.',
    },
    stocktaking: {
      title: 'Ponowne liczenie jednej lokalizacji',
      summary: 'Policz jedną pozycję bez zaczynania listy od nowa.',
      when: 'Wpisano złą ilość albo różnicę trzeba sprawdzić przed zaksięgowaniem.',
      steps: [
        'Otwórz spis i zaznacz pozycję.',
        'Wybierz **Policz ponownie**. Pozycje zatwierdzone musi najpierw zwolnić użytkownik kluczowy.',
        'Policz, wpisz, zatwierdź.',
        'Zaksięguj listę, gdy wszystkie różnice są wyjaśnione.',
      ],
      check: 'W historii spisu widać starą i nową ilość.',
    },
    'work-offline': {
      title: 'Praca tam, gdzie nie ma sieci',
      summary: 'Wszystko, co wpiszesz, zostaje na urządzeniu i później wysyła się samo.',
      when: 'W chłodniach, piwnicach i halach bez zasięgu.',
      steps: [
        'Przed wejściem sprawdź, czy strona synchronizacji nic już nie pobiera.',
        'Pracuj jak zwykle: odpowiedzi, czas i odhaczenia zapisują się od razu na urządzeniu.',
        'Nie wylogowuj się i nie czyść danych przeglądarki, gdy są niewysłane zmiany.',
        'Na zewnątrz poczekaj, aż znacznik pokaże brak oczekujących zmian.',
      ],
      check: 'Liczba oczekujących zmian wynosi zero.',
    },
    'four-eyes': {
      title: 'Wdrożenie: zasada czterech oczu przy płatnościach',
      summary: 'Których ról nie wolno łączyć w jednej osobie i od jakiej kwoty.',
      when: 'Dotyczy tej instalacji. Zmiana wymaga osoby decyzyjnej i nowej wersji tego tekstu.',
      steps: [
        '*Zmiana rachunku bankowego* i *Akceptacja płatności* nigdy u jednej osoby.',
        'Płatności powyżej 5000 wymagają drugiej akceptacji.',
        'Zastępstwo najwyżej na dwa tygodnie.',
        'Lista ról jest sprawdzana co kwartał.',
      ],
      check: 'Raport uprawnień nie pokazuje konfliktu.',
    },
    replenishment: {
      title: 'Wdrożenie: parametry uzupełniania',
      summary: 'Minimum trzy dni, maksimum dziewięć, przebieg o 4:40 i dlaczego.',
      when: 'Opisuje ustalenia z uruchomienia; wartości są w zestawie parametrów uzupełniania.',
      steps: [
        'Minimum **3 dni**: przy dwóch towar rotujący kończy się przed południem.',
        'Maksimum **9 dni**: więcej nie mieści się na półkach.',
        'Przebieg o **4:40**, po zwolnieniu zapasów i przed poranną zmianą.',
        'Zmieniać może tylko użytkownik kluczowy magazynu i doradca.',
      ],
      check: 'Przez tydzień żadna półka nie jest pusta przed 13:00.',
    },
    'bank-certificate': {
      title: 'Odnowienie certyfikatu połączenia z bankiem',
      summary: 'Raz w roku; zamówić cztery tygodnie wcześniej.',
      when: 'Wyciągi nie przychodzą albo bank odrzuca pliki z błędem certyfikatu.',
      steps: [
        'Poproś bank o nowy certyfikat, podając nazwę połączenia.',
        'Zainstaluj go na serwerze integracji obok starego.',
        'Przełącz kanał i pobierz jeden wyciąg.',
        'Usuń stary certyfikat i wpisz nową datę końca w rejestrze.',
      ],
      check: 'Wyciąg następnego ranka przyszedł sam.',
    },
    'waiting-reply': {
      title: 'Odpowiedź: czekamy na informację',
      summary: 'Uprzejme przypomnienie: czego brakuje i co dalej.',
      when: 'Dzień dobry,',
      steps: [
        'aby kontynuować, nadal potrzebujemy informacji, o którą prosiliśmy. Do tego czasu uzgodniony termin nie biegnie.',
        'Jeśli sprawa jest już nieaktualna, wystarczy krótka wiadomość, a zamkniemy zgłoszenie.',
      ],
      check: 'Pozdrawiamy\nWsparcie',
    },
  },
};
