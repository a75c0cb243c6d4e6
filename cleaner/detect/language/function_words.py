"""Frequent function words by language: data for `cleaner.detect.language.decision`.

Articles, pronouns, prepositions, conjunctions and auxiliaries make up a sixth to a half of running prose, belong
to no topic and are hardly ever borrowed, so a hundred a language decide most texts. A word that several of the
languages use counts for each of them in proportion; sharing is worked out from the lists, so a list simply holds
what is frequent in its language. Elided forms stand as the tokeniser leaves them: "l", "qu", "dell".
"""

from __future__ import annotations

from functools import cache

NAMES: dict[str, str] = {
    "af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "mr": "Marathi", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese",
}  # fmt: skip

LATIN: dict[str, str] = {
    "en": """the of and to in a is that for it was on with as be at by he this are have from not his
        they but had you which or we an were been their has will would there she if more when who what
        so said can its all about than up them into out could our some no him her do your two my these
        me then also because where after over such only other how most those i one just any before
        through between being did does while should very s t under both during against may might must
        now well us until since each many much like""",
    "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
        werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war
        haben nur oder aber vor zur bis mehr durch man sein wurde sei kann gegen vom können schon wenn
        habe seine ihre dann unter wir soll ich eines diese dieser dieses wieder keine kein seiner
        worden will zwischen immer was sagte gibt alle seit muss doch jetzt waren damit bereits da ihr
        seinen müssen ab ihrer ihren ohne sondern selbst ihm diesem hier mich mir uns etwas weil ihn
        beim wurden hatte sehr ins du jedoch andere ob ersten""",
    "fr": """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
        sont mais ou avec son aux d l qu c n s j m cette ses être on comme leur sa fait été aussi ont
        bien deux nous vous elle ils elles même tout tous toute après sans entre dont lui peut encore
        était avait ces depuis sous où très donc moi mon avoir faire autres contre quand alors avant
        leurs notre votre selon si pendant chez fut ainsi car y à étaient je cet ni ceux celle celui
        afin lors jusqu non là nos ci moins""",
    "es": """de la que el en y a los del se las por un para con no una su al lo como más o pero sus le
        ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo
        nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo
        otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas
        algo nosotros fue es ha son era ser han había está están tiene años según dos puede si así
        aunque mientras cada sino ahora hacia solo va mismo sido""",
    "it": """di e il la che in a per un è una sono non si del con i le da al dei alla della lo come più
        ma gli ha delle nel su anche l dal ed o se alle dalla nella degli ai questo questa cui hanno
        essere dell all sul tra stato stata era suo sua loro ci ne mi ti dopo anni fra quando perché
        molto tutti tutto quello due sulla senza prima sia però dove chi nei fatto fare io noi lui lei
        così poi già ancora solo ogni mentre nell dall sull dai c d questi queste quella suoi sue ad
        secondo contro uno va qui tuo""",
    "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele
        das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre
        era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas
        meu às minha têm numa pelos elas havia seja qual será nós tenho lhe deles essas esses pelas este
        dele são segundo ainda sobre anos pode onde porque sido desde durante outros outras cada apenas
        esta vai dia todos todo estar antes nada contra""",
    "nl": """de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of
        uit nog naar heeft hij ze wordt was over zich worden ik je zal door had tot hun zij wel meer
        hebben kan geen deze we dit al haar moet veel wat mijn waar werd zo onder tegen na hem toen nu
        andere zou kunnen moeten alleen dus omdat tussen zonder ons onze iets niets elkaar u daar hier
        hoe wie mij waren eerste twee men zullen gaan heel weer zelf werden sinds volgens terwijl jaar
        kon der nadat niemand waarom""",
    "af": """die van en in is n het nie wat vir met op te word sy hy dat ek aan deur was as om ook na by
        maar so hulle sal ons kan uit oor jy of tot daar haar nog hom meer moet my al toe dit een gaan
        jou wees baie hierdie se hê kon sou moes sê want waar hoe geen ander tussen slegs omdat teen
        jaar julle nou weer iets niks elke sonder nadat twee sedert volgens onder kom dan net af eerste
        voor hier alleen wie dus niemand waarom""",
    "pl": """i w na z do się nie to że jest o jak za od po a co ale przez dla był czy tym są ma go jego
        ich tak te już tylko być przy tego oraz które który która jej może było będzie była ten ta jako
        lub pod również kiedy gdy więc bardzo jeszcze przed nad ze we mnie mi on ona oni nas jednak
        także aby czyli bo ani każdy gdzie wszystko wszystkich mają można będą były został została
        między których której tej sobie swoje dwa tam nic bez podczas według roku sobą nam u jeśli potem
        ile my dwie""",
    "cs": """a se na v je že to s z do o i k za ve pro si by jsem ale jako po od které který jeho jsou
        která tak již při už aby bylo byl byla být nebo také jen když ze podle před až jak u co ještě
        než pak bude není jejich své jsme mezi kde kteří tím proto však bez pod nad mu ji ho mi má mají
        může kdy tento této tohoto toho tom tomto těchto její svou nás nám vám jste ani lze roce dva
        první ke přes během protože zda něco nic byli byly mohou ten ta asi kvůli či jiné tedy velmi
        roku kdo nich proti jej já""",
    "sk": """a sa na v je že to s z do o i k za vo pre si by som ale ako po od ktoré ktorý jeho sú ktorá
        tak už pri aby bolo bol bola boli byť alebo aj len keď zo podľa pred až u čo ešte než potom bude
        nie ich svoje sme medzi kde ktorí preto však bez pod nad mu ju ho mi má majú môže kedy tiež
        tento tejto tohto toho tom tomto týchto jej svoju nás nám vám ste ani roku dva prvý ku cez počas
        pretože či niečo nič iba teda mať viac veľmi všetko všetky môžu nich kto ten tá asi proti im
        svoj my""",
    "hu": """a az és hogy nem is egy ez meg van de volt csak mint már azt ha még el ki ezt vagy aki ami
        sem lehet kell majd amely után olyan között pedig illetve szerint mert lesz több nagyon most úgy
        ezek azok akkor minden én ő mi ti te őket neki fel le be ott itt volna lett arra alatt által
        ezért így miatt nincs mely ellen akik amikor hiszen vele maga ebben abban első két év voltak
        vannak való lenne ennek annak azonban tehát ahol mondta saját nélkül ne s más mit""",
    "ro": """de și în a la cu pe din că o nu este un care mai pentru se sa să au fost ca ce sunt fi lui
        ale dar al ei prin sau dacă după cel cea cele cei are acest această aceste acestea acesta până
        fără între când unde foarte doar am ai ne îi își iar ar va vor unei unui unor despre ani tot
        toate toți nici bine asupra către mult el ea ele lor noi voi mi îl le fie era erau atunci acum
        aici cum astfel dintre decât i într dintr s eu meu vom ci nou""",
    "sv": """och i att det som en på är av för med till den har de inte om ett han men var jag sig från
        vi så kan man när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut
        får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill
        ha många hur mer går detta skall hans utan sina något allt första fick måste mellan blev bli
        någon några sitt varit dem dess din mig oss ni er vilket vilka denna dessa du dig kom""",
    "da": """og i at det er en til på den af for de med der ikke som jeg har et han om du var vi sig fra
        men så man kan hun ved også skal vil eller blev mig efter hvor være havde når ud hvis over kun
        nu mod dem ham op ind meget under end denne dette disse mange hans hendes sin sit sine hvad hvem
        alle andre andet blive bliver bare selv da kunne skulle ville måtte mellem uden nogle noget
        nogen første år få fik får gør går kommer siger sagde gennem ingen os dig jer deres hvordan
        været her din dit kom hver mit have""",
    "no": """og i det er på som en til å at av for de med den ikke har et jeg om var han fra men så vi
        seg man kan hun ved også skal vil eller ble meg etter hvor være hadde når ut hvis over nå mot
        dem ham opp inn mye under enn denne dette disse mange hans hennes sin sitt sine hva hvem alle
        andre annet bli blir bare selv da kunne skulle ville måtte mellom uten noen noe første år få
        fikk får gjør går kommer sier gjennom ingen oss deg dere deres hvordan vært blitt du mer ikkje
        eg ein frå dei vere kva eit der då her kom vel""",
    "fi": """ja on ei että se oli hän joka mutta ovat kun niin myös kuin tai jos sen mukaan olla vain jo
        ole nyt sitä ollut jotka siitä hänen voi vielä minä mitä mikä sekä sitten kanssa vuonna eivät
        tämä tämän ne joita jonka joiden siinä koko enemmän kaikki hyvin jälkeen eli kuitenkin vaan
        olisi olivat tässä tätä nämä niiden niitä ennen ilman noin esimerkiksi koska missä ettei en et
        emme me te he minun sinun heidän tulee pitää saa voidaan yli alle asti vuoden aikana vai mikään""",
    "is": """og að í á sem er til um við var með en af fyrir ekki það hann því þess frá þá hafa eru ég
        eftir þeir hún hefur þegar þar svo úr þau upp yfir vera þetta eða hafi þeirra verið voru þessi
        hans mjög hér nú hins þessu kom sér ef vegna sé sinni hjá út bara vel þú mér okkur nema milli
        undir þeim þær ári ár eins einnig bæði hver hvað allt alla ætti getur geta verður verða varð
        sagði segir hafði höfðu mun þó sína síðan sín þann hennar ekkert inn skal má sitt sig""",
    "et": """ja on ei et see oli kui ta mis ka kes aga siis või oma nii ning välja üle juba ma selle
        pärast nad vaid veel kõik mitte olid olnud seda sest ise nagu üks mu tema siin pole neid mida
        kus ole meie nende nüüd sa saab ära võib tuleb peab enne vastu kohta järgi koos sellest ilma
        poolt alla kuid sellel ju midagi väga palju isegi mind millest aastal aasta ainult enam üles
        kaks kuna lisaks ega peale sisse oleks seal sai tuli kas olla""",
    "lv": """un ir ar ka no par uz lai bet kas pie kā to tas arī vai tā pēc tika nav tiek līdz savu ne
        viņš bija vairāk gan jo kad viņa jau būt tad ja pat kur šo ko es mēs tie var šī šis šajā starp
        pirms bez viņi nekā tikai vēl visi viss gada gadā laikā visu bijusi bijis tos savas sava kuru
        kurš kura tai tam sev mums man tev vis ļoti tomēr kopā būs esmu taču daudz tāpēc vienu divi pret
        caur kuras kuri tik""",
    "lt": """ir kad į iš su yra o bet tai kaip buvo per tik jis už ar nuo ne jau dar po dėl apie prie
        taip bus iki pat gali jo jų jos šis ši šio tuo tas ta savo kurie kuris kuri kurios nes arba jei
        kai to tą man mes jie ji aš tačiau nėra metų metais daug labai būti tarp pagal be prieš reikia
        kas ką galima turi visi viskas visų ten čia todėl pats jog dabar net vis ant mano kur kuo kiek
        nei bei tiek tad""",
    "hr": """i u je na se da su za od s a o nije kao koji to iz što će ili ali bi ne po samo koja koje
        do sve kako bio bila bilo biti kada jer prema još sa prije nakon više li te ih smo sam si ga mu
        joj im tako može mogu ima nema ako već ono ovo ovaj taj ta oni ona njegov njihov između kod bez
        pod uz tijekom također dok ja ti mi vi svoje svoj godine godina vrlo sada gdje netko nešto ništa
        bih nisu nego jedan dva zbog pri kroz nad pa ni bili šta gde posle pre takođe koju kojem kojih
        kojima toga ovog potom svoju svojim svom njegova njihova kad tom jako neki nas nam bude""",
    "sl": """je in na se v za so da ki pa bi ne po s z tudi bo ali ter od ob pri kot to iz o še že ni
        bil bila bilo bili med pred zaradi vse ko če kaj kako zelo samo več leta do sem si smo ste jih
        ga mu jo ji jim tako lahko imajo ima nima kjer kdo ker kar ta tega tem te tisti njegov njihov
        brez pod nad čez skozi proti jaz ti mi vi on ona oni svoje svoj dva sicer nekaj nič tam tukaj
        potem torej prav zdaj bodo bomo nisem niso vendar oziroma katerih katere kateri saj nas nam prej
        biti kadar eden""",
    "tr": """ve bir bu da de için ile olarak çok daha olan gibi en o ne var kadar sonra ki ama ya ise
        her değil mi mı mu mü ben sen biz siz onlar onun bunun bunu şu hem diye göre yok oldu olduğu
        olduğunu iki ancak tarafından önce veya içinde üzerine üzerinde arasında karşı bile hiç şey
        nasıl neden çünkü kendi yeni büyük dedi etti eden edilen ediyor oluyor olacak artık böyle şimdi
        bana sana ona bizim benim onu tüm bazı zaman ilk son tek""",
    "sq": """të e në dhe që me për një nga i si se është më do nuk u ka janë kjo ky kanë por edhe ai ajo
        ata ato kishte ishte nëse pas tij saj tyre mund duhet vetëm ndër mbi midis para deri kur ku ke
        jam jemi jeni kam kemi çdo pa shumë gjithë gjatë sipas prej tek te këtë kësaj kështu asnjë
        tjetër tjera qenë ishin duke cila cili cilat cilët mos unë ti ne ju tani""",
    "ca": """de la i el a que en els per un del una amb és les no al es va dels ha més com o però aquest
        aquesta aquests aquestes són ser també ni se seu seva seus seves hi ho pel pels als entre fins
        sense sobre ja molt molts si què quan on qui tot tots tota totes altres després abans havia era
        han estat fer d l s n m t té tenir nosaltres ells ella ell jo dos anys cada perquè doncs aquell
        això així des encara només contra segons durant em mentre li uns estar""",
    "vi": """và của là có trong được cho một với các không những để đã người này khi từ đến vào ra tại
        nhiều cũng như về năm ông bà anh chị em tôi theo sau trên hay đó nhưng nếu lại còn phải rất hơn
        bị do nên thì mà chỉ sẽ đang làm việc ở hai thể sự gì ai đây bởi giữa trước cùng lên xuống qua
        mình chúng họ nó vì đều mới ngày con""",
    "id": """yang dan di untuk dengan ini dari dalam pada itu tidak adalah akan ke oleh juga sebagai
        karena ada atau telah bisa saya mereka dapat tersebut kami kita dia anda lebih sudah saat
        seperti hanya bahwa tahun satu dua menjadi para secara namun hari orang antara sangat harus
        masih tetapi setelah hingga bagi serta kepada lain banyak jika sebelum ketika agar ia belum
        bukan setiap sekitar terhadap atas semua apa siapa tanpa maka lagi sedang mengatakan merupakan
        yaitu melalui maupun bahkan mulai kembali sejak begitu demikian kemudian sekarang selama sejumlah
        seorang sebuah beberapa kalau sedangkan termasuk berada menurut sampai sendiri tentang dilakukan
        memiliki mampu pernah sesuai akibat ingin lalu bagian kali sebesar seluruh pun""",
}

CYRILLIC: dict[str, str] = {
    "ru": """и в не на я что он с как это а по но к у из за то о она так же от для было был быть мы его
        бы вы все они если только когда или уже до ее её их еще ещё нет во со при чтобы где после тем
        чем который которая которые которого этого этот эта эти была были есть под даже без может также
        лишь более между том об году лет себя ему ей им нас вас тоже него очень ли через перед потому
        себе можно будет будут два ни сам много""",
    "uk": """і в не на що з у до та як за це від про але й а я він вона вони було був була були є для по
        або його її їх все бути так ще вже тільки коли якщо може також щоб після при під через між який
        яка яке які якого цей ця ці цього цьому року років час більше той те то чи без над де ми ви мене
        нас вас йому їй їм себе своє свої ж би б дуже навіть лише тому перед буде будуть із зі два об ти
        сам уже""",
    "be": """і ў не на што з у да як за гэта ад пра але а я ён яна яны было быў была былі для па або яго
        яе іх усё быць так яшчэ ужо толькі калі можа таксама каб пасля пры пад праз паміж які якая якое
        якія гэты гэтага гэтай год гадоў час больш той тое ці без над дзе мы вы мяне нас вас яму ёй ім
        сябе свае ж бы вельмі нават таму перад будзе будуць са ва тады трэба два""",
    "bg": """и на да в се за от не с е са по че като до през при това които който която което има но или
        ще след бъде беше още как само много му си го ги те той тя то ние вие аз бил била било били все
        най във със без под над между където когато ако защото така тази този тези един една едно може
        трябва няма също обаче вече година години него нея тях им ѝ пред към кой какво всички кога ми ни
        два ли според ви поради ти""",
    "sr": """и у је на да се су за од не са о као што који која које из то али или би по само до све
        како био била било бити када јер према још пре после више ли те их смо сам си га му јој им тако
        може могу има нема ако већ оно ово овај тај та они она његов њихов између код без под уз током
        такође док ја ти ми ви своје свој године година сада где неко нешто ништа бих нису него један
        два због при кроз над па ни ће није а били треба пред буде""",
    "mk": """и на во да се од за со е не ги што како по го ќе тоа ја кој која кои кое или но му беше сум
        си ние тие тој таа само до при има нема може треба уште веќе ако кога каде поради меѓу без под
        над овој оваа ова овие секој сите многу година години еден една едно биде биле бил била нив него
        неа им ме те нас вас пред според така исто бидејќи дека таму тука два било па би""",
}

ARABIC: dict[str, str] = {
    "ar": """في من على إلى عن أن إن التي الذي هذا هذه ذلك ما لا لم لن قد كان كانت مع بعد قبل بين كل أو
        ثم حتى عند هو هي هم وهو وهي وقد كما غير حيث أي منذ خلال بعض ولا وفي أكثر الى له لها به بها فيه
        فيها تم لكن إذا عندما وكان أنه""",
    "fa": """و در به از که این را با است برای آن یک خود تا کرد بر هم نیز می شود شده ما اما باید بود یا
        دو کند هر او پس شد وی های ها پیش بین کنند دیگر اگر کرده چه گفت همه مورد اند دارد بودند همین چون
        بعد من تو شما آنها نمی""",
    "ur": """کے میں کی ہے کا اور سے کو نے پر ہیں کہ یہ اس بھی تھا جو تھے ایک گیا ہو کر وہ لیے نہیں ان
        تھی کیا اپنے ہی گئی کوئی تک ہم بعد ساتھ تو ہوئے رہے ہوا جب جس یا دو کرنے والے انہوں""",
}

DEVANAGARI: dict[str, str] = {
    "hi": """के में की है और से का को पर यह ने कि एक हैं भी नहीं तो ही था थी थे इस लिए कर या जो वह अपने
        साथ हो गया किया रहा रही रहे कुछ हम आप मैं उन्होंने उनके इसके उसके लेकिन तक बाद जब हुआ हुई होता
        होती जाता""",
    "mr": """आहे आणि या आहेत होते नाही हे तो ती ते होता होती साठी असे काही मध्ये पण किंवा म्हणून झाला
        झाली झाले आता त्या आपल्या त्यांनी त्याने मी आम्ही तुम्ही केली केले केला हा ही एक असून येथे खूप
        माझे माझा व करण्यात येणार आली आले आला त्याच्या तसेच सर्व दोन मला जी जे येत अशी असा याच्या तेथे
        रोजी आणखी माझी""",
    "ne": """छ छन् र पनि थियो थिए गरेको भने हुन् हो यो त्यो तर गर्न भएको लागि एक उनले हुने छैन गरे म
        हामी तपाईं उनी मेरो हाम्रो गर्छ गर्छन् धेरै अहिले गर्ने भयो यस भन्ने गरी उनको त्यस कुनै सबै अनि
        तथा आफ्नो आफ्ना""",
}

# Script: the languages told apart in it, with their words.
WORDS: dict[str, dict[str, str]] = {
    "Arabic": ARABIC,
    "Cyrillic": CYRILLIC,
    "Devanagari": DEVANAGARI,
    "Latin": LATIN,
}

# English words, and words of Latin phrases used in English, that are function words elsewhere. In running text
# they do no harm; in a few words by themselves they prove nothing.
HOMOGRAPHS = """ab ad agar ai al ale als am ama ani ant ante au aux bara bare ben bet bez bi bien bile
    bio biz bo bola bolo bus ca car care cel che chez chi cho ci co com come con contra cum d da dan
    dans dar das de dei del dell dem den der deri des di dia die dig din dit dont door dos dove du due
    duke dus e ed ef el ela em en encore end er era es esse est este et eu ez faire fait fare fel fi fie
    fins foi fra fut gan go ha hai ham han hans hari hat hay hem hi hier ho hoe hon hun ia il im inn ins
    j ja jam je ju k ka kai kam kami kan ke ki ko ku kun kur l la lain las le lei les li lo lor los lui
    m ma maga mai man mange mano mas med meg men mer mes met mi mig mind mint mir mis mit mod moi molt
    mon mos mot mu mucho mums n na nad nada nam nas ne nei net ni nie nog non nos nous nu num o ob od
    ole om oma ona op os oss ott ou ovo pa pak para pas pat pats pe pel per pie plus po poco pod pode
    poi pole por pour pre pri prima pro qua que quem qui ra roce sa saa sai sal sam sana sans sau se
    seal see seg sei sem sen sense ser ses si sia sin sina sine sino sit ska solo som son sono sou sous
    su sue sul sunt sur sus sy ta tad tai taj tak tam tarp tas te teen tek tem tema ten ter ti tie tik
    til till toe tom tos tot tots tout tra u um un und une uno upp ut va vad vain van var ve vel vera vi
    vid vir vis vo volt von w war wat weil wir word worden y ya yang yo z za zo über"""

# What joins the parts of a name: Ursula von der Leyen, Charles de Gaulle, Juan Ortega y Gasset.
PARTICLES = """af al av bin d da das de degli dei del della den der des di do dos du e el et ibn l la
    las le les los och of og ten ter the till und van vom von y zu zum zur"""


@cache
def function_words(language: str) -> frozenset[str]:
    """The words listed for `language`, in small letters; none where it is unknown."""
    lists = [by_language[language] for by_language in WORDS.values() if language in by_language]
    return frozenset(word for words in lists for word in words.split())
