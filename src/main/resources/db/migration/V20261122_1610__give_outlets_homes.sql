update register_entry set home_page = listed.home_page, country = listed.country
from (values
    ('ABC News', 'abcnews.go.com', 'US'),
    ('Agence France-Presse', 'afp.com', 'FR'),
    ('Al Jazeera', 'aljazeera.com', 'QA'),
    ('Axios', 'axios.com', 'US'),
    ('BBC', 'bbc.com', 'GB'),
    ('Bloomberg', 'bloomberg.com', 'US'),
    ('CBS News', 'cbsnews.com', 'US'),
    ('CNN', 'cnn.com', 'US'),
    ('Der Spiegel', 'spiegel.de', 'DE'),
    ('Deutsche Presse-Agentur', 'dpa.com', 'DE'),
    ('Deutsche Welle', 'dw.com', 'DE'),
    ('European Pravda', 'eurointegration.com.ua', 'UA'),
    ('Financial Times', 'ft.com', 'GB'),
    ('Fox News', 'foxnews.com', 'US'),
    ('Interfax', 'interfax.com', 'RU'),
    ('Interfax-Ukraine', 'interfax.com.ua', 'UA'),
    ('Kyiv Post', 'kyivpost.com', 'UA'),
    ('Kyodo News', 'english.kyodonews.net', 'JP'),
    ('Le Monde', 'lemonde.fr', 'FR'),
    ('Los Angeles Times', 'latimes.com', 'US'),
    ('NBC News', 'nbcnews.com', 'US'),
    ('NPR', 'npr.org', 'US'),
    ('Politico', 'politico.com', 'US'),
    ('Radio Free Europe/Radio Liberty', 'rferl.org', 'CZ'),
    ('Reuters', 'reuters.com', 'GB'),
    ('TASS', 'tass.com', 'RU'),
    ('The Associated Press', 'apnews.com', 'US'),
    ('The Economist', 'economist.com', 'GB'),
    ('The Guardian', 'theguardian.com', 'GB'),
    ('The Kyiv Independent', 'kyivindependent.com', 'UA'),
    ('The New York Times', 'nytimes.com', 'US'),
    ('The Times', 'thetimes.com', 'GB'),
    ('The Wall Street Journal', 'wsj.com', 'US'),
    ('The Washington Post', 'washingtonpost.com', 'US'),
    ('USA Today', 'usatoday.com', 'US'),
    ('Ukrainska Pravda', 'pravda.com.ua', 'UA'),
    ('Ukrinform', 'ukrinform.net', 'UA'),
    ('Xinhua', 'xinhuanet.com', 'CN')
) as listed (name, home_page, country) where register_entry.kind = 'OUTLET' and register_entry.name = listed.name;

-- Further addresses of the same outlets are names of theirs.
insert into register_variant (entry_id, variant, key)
select id, variant, variant from register_entry join (values
    ('BBC', 'bbc.co.uk'),
    ('Politico', 'politico.eu'),
    ('TASS', 'tass.ru'),
    ('The Times', 'thetimes.co.uk'),
    ('Ukrinform', 'ukrinform.ua'),
    ('Xinhua', 'news.cn')
) as listed (name, variant) using (name) where kind = 'OUTLET';
