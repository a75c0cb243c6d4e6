"""Women's given names that are one name in Russian, Ukrainian and Belarusian, with their usual spellings elsewhere.

The lines and their sources are those of `cleaner.names.tables.men`.
"""

WOMEN = """
Агнесса | Агнеса | Агнэса | | Agnes Inés Agnese Agnieszka Anežka
Агния | Агнія | Агнія | |
Аида | Аїда | Аіда | |
Александра | Олександра | Аляксандра | | Alessandra Alejandra Sandra
Алёна Алена | Альона | Алёна | |
Алина | Аліна | Аліна | |
Алиса | Аліса | Аліса | | Alice Alicia Alicja
Алла | Алла | Ала | |
Альбина | Альбіна | Альбіна | | Albine
Анастасия Настасья | Анастасія | Анастасія Настасся | Anastazja Anastazie Anastazija | Anastasie
Ангелина | Ангеліна | Ангеліна | |
Анжела | Анжела | Анжэла | *Angela |
Анжелика | Анжеліка | Анжаліка | *Angelika | Angelica Angélique
Анна | Анна Ганна | Ганна Анна | | Ann Anne Ana Hana Hannah Hanne Aina
Антонина | Антоніна | Антаніна | | Antonia Antoinette Antonietta
Арина | Арина Орина | Арына | |
Белла Бэлла | Белла | Бэла | |
Богдана | Богдана | Багдана | |
Валентина | Валентина | Валянціна | | Valentine
Валерия | Валерія | Валерыя | | Valerie
Варвара | Варвара | Варвара | | Barbara Barbora Barbro Borbála
Василиса | Василиса | Васіліса | |
Вера | Віра | Вера | Vjera |
Вероника | Вероніка | Вераніка | | Veronica Véronique
Виктория | Вікторія | Вікторыя | *Victoria Victoriya | Viktorie Vittoria Victoire Vitória
Виолетта | Віолетта | Віялета | | Violette Violet
Владислава | Владислава | Уладзіслава | |
Галина | Галина | Галіна | |
Генриетта | Генрієтта | Генрыета | | Henriette Enriqueta
Дарья Дария | Дарія Дар'я | Дар'я Дарыя | | Dorothea
Диана | Діана | Дыяна | | Diane
Ева | Єва | Ева | | Eve Eeva
Евгения | Євгенія Євгена | Яўгенія | | Eugenia Eugénie Evženie
Евдокия | Євдокія | Еўдакія Аўдоцця | | Eudoxia Eudokia Eudocia Eudoxie
Екатерина Катерина | Катерина | Кацярына | Katarina | Catherine Katherine Katharina Catalina Caterina Katarzyna
  Catarina Katalin Katrina Kateřina Katariina Catharina Kathrin
Елена | Олена | Алена | Helena | Helen Hélène Eleni Ilona Elaine
Елизавета | Єлизавета Лизавета | Лізавета Елізавета | Elizabeta | Elizabeth Elisabeth Isabel Elisabetta Alžběta
  Elżbieta Erzsébet
Жанна | Жанна | Жана Жанна | | Jeanne Jane Joanna Johanna Juana
Зинаида | Зінаїда | Зінаіда | | Zenaida Zénaïde
Зоя | Зоя | Зоя | | Zoe
Иванна | Іванна | Іванна | Ivana | Joanna Giovanna Jeanne
Инесса | Інеса | Інэса | | Inés
Инна | Інна | Іна | |
Ирина | Ірина Орина Ярина | Ірына | | Irene Irena Irène Irén
Камилла | Камілла Каміла | Каміла | | Camilla Camille Camila
Карина | Каріна | Карына | | Carina
Каролина | Кароліна | Караліна | | Carolina Caroline
Кира | Кіра | Кіра | Kyra |
Клавдия | Клавдія | Клаўдзія | | Claudia Klaudia Claude
Клара | Клара | Клара | | Clara Claire
Кристина | Христина Крістіна Кристина | Крысціна Хрысціна | | Christina Christine Cristina Kristine
Ксения | Ксенія | Ксенія | |
Лариса | Лариса | Ларыса | |
Лейла | Лейла | Лейла | | Layla
Леся | Леся | Леся | |
Лидия | Лідія | Лідзія | *Lydia | Lydie
Лилиана | Ліліана | Ліліяна | | Lilian Liliane
Лилия | Лілія | Лілія | | Lily Lilian Lilie
Любовь | Любов | Любоў | |
Людмила | Людмила | Людміла | | Ludmilla
Майя | Майя Мая | Мая | |
Маргарита | Маргарита | Маргарыта | | Margaret Margherita Marguerite Margarethe Margareta Małgorzata Markéta Margit
Марина | Марина | Марына | | Marine
Мария Марья | Марія Мар'я | Марыя Мар'я | | Mary Marie Miriam Maryam
Марта | Марта | Марта | | Martha Marthe
Марфа | Марфа | Марфа | | Martha Marthe
Марьяна Марианна | Мар'яна Маріанна | Мар'яна Марыяна | | Marianne
Мирослава | Мирослава | Міраслава | |
Надежда | Надія | Надзея Надзежда | Nadja Nadjeschda Nadiezhda | Nadine Nadège
Наталья Наталия | Наталія Наталя | Наталля Наталія | Nathalia | Natalie Nathalie
Нелли Нинель | Неллі Нінель | Нэлі Нінэль | *Nelly | Nellie
Нина | Ніна | Ніна | |
Нонна | Нонна | Нона | |
Оксана | Оксана | Аксана | |
Олеся | Олеся | Алеся | |
Ольга | Ольга | Вольга | | Helga
Пелагея | Пелагея | Палагея | Pelagia | Pelagie
Полина | Поліна | Паліна | | Paulina Pauline Paolina
Прасковья Параскева | Параска Парасковія | Праскоўя Параскева | |
Раиса | Раїса | Раіса | |
Регина | Регіна | Рэгіна | | Regine
Римма | Римма | Рыма | |
Роза | Роза | Роза | | Rose
Роксана | Роксана | Раксана | | Roxane Roxanne
Роксолана | Роксолана | Раксалана | |
Руслана | Руслана | Руслана | |
Сабина | Сабіна | Сабіна | | Sabine
Светлана | Світлана | Святлана | Svjetlana |
Серафима | Серафима | Серафіма | | Seraphina Séraphine
Снежана | Сніжана | Сняжана | |
Соломия | Соломія | Саламея | | Salome
София Софья | Софія | Софія Соф'я | *Sophia | Sophie Sofie Zofia Zofie Zsófia
Станислава | Станіслава | Станіслава | |
Стефания | Стефанія | Стэфанія | | Stephanie Estefanía
Таисия Таисья | Таїсія Таїса | Таісія | | Thaïs
Тамара | Тамара | Тамара | |
Татьяна | Тетяна | Таццяна Тацяна | Tatiyana | Tatienne Tanja
Ульяна | Уляна | Ульяна | | Juliana Julienne
Устинья Юстина | Юстина | Юсціна | | Justine Giustina
Фаина | Фаїна | Фаіна | |
Христина | Христина | Хрысціна | | Christina Christine Cristina
Элеонора | Елеонора | Элеанора | | Eleonore Eleanor Leonor
Элла | Елла | Эла | |
Эльвира | Ельвіра | Эльвіра | | Elvire
Эмилия | Емілія | Эмілія | | Emily Émilie
Эмма | Емма | Эма | |
Юлиана | Юліана | Юліяна | | Julienne Giuliana
Юлия | Юлія | Юлія | *Julia Juliya | Giulia Julie Juliet
Яна | Яна | Яна | | Joanna Jane
Янина | Яніна | Яніна | |
Ярослава | Ярослава | Яраслава | |
"""
