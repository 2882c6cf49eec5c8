<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AskingScreen</name>
    <message numerus="yes">
        <source>%n not answered yet</source>
        <translation>
            <numerusform>%n not answered yet</numerusform>
            <numerusform>%n not answered yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>say so after %n days</source>
        <translation>
            <numerusform>say so after %n day</numerusform>
            <numerusform>say so after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsScreen</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindLine</name>
    <message numerus="yes">
        <source>%n pages have these words.</source>
        <translation>
            <numerusform>%n page has these words.</numerusform>
            <numerusform>%n pages have these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message numerus="yes">
        <source>Taken out, with %n tracks; what stands in a playlist stays.</source>
        <translation>
            <numerusform>Taken out, with %n track; what stands in a playlist stays.</numerusform>
            <numerusform>Taken out, with %n tracks; what stands in a playlist stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FromHomePage</name>
    <message numerus="yes">
        <source>%n written down, from home.</source>
        <translation>
            <numerusform>%n written down, from home.</numerusform>
            <numerusform>%n written down, from home.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingBack</name>
    <message numerus="yes">
        <source>%n questions are not answered. You may leave them so.</source>
        <translation>
            <numerusform>%n question is not answered. You may leave it so.</numerusform>
            <numerusform>%n questions are not answered. You may leave them so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeReturnScreen</name>
    <message numerus="yes">
        <source>%n added to the signed note, as an addendum.</source>
        <translation>
            <numerusform>%n added to the signed note, as an addendum.</numerusform>
            <numerusform>%n added to the signed note, as an addendum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written down. A note that was drafted before does not have them yet.</source>
        <translation>
            <numerusform>%n written down. A note that was drafted before does not have it yet.</numerusform>
            <numerusform>%n written down. A note that was drafted before does not have them yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message numerus="yes">
        <source>%n clients of the list are gone again.</source>
        <translation>
            <numerusform>%n client of the list is gone again.</numerusform>
            <numerusform>%n clients of the list are gone again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients were added.</source>
        <translation>
            <numerusform>%n client was added.</numerusform>
            <numerusform>%n clients were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have had a visit and stay.</source>
        <translation>
            <numerusform>%n has had a visit and stays.</numerusform>
            <numerusform>%n have had a visit and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clients</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out</source>
        <translation>
            <numerusform>%n row is left out</numerusform>
            <numerusform>%n rows are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n rows, parted by {separator}, read as {encoding}.</source>
        <translation>
            <numerusform>{file}: %n row, parted by {separator}, read as {encoding}.</numerusform>
            <numerusform>{file}: %n rows, parted by {separator}, read as {encoding}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookedThrough</name>
    <message numerus="yes">
        <source>%n to be decided.</source>
        <translation>
            <numerusform>%n to be decided.</numerusform>
            <numerusform>%n to be decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be entered, reported by the helper.</source>
        <translation>
            <numerusform>%n to be entered, reported by the helper.</numerusform>
            <numerusform>%n to be entered, reported by the helper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the %n rows copied by hand back to the helper. Enter again writes them.</source>
        <translation>
            <numerusform>Read the %n row copied by hand back to the helper. Enter again writes it.</numerusform>
            <numerusform>Read the %n rows copied by hand back to the helper. Enter again writes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenAgreements</name>
    <message numerus="yes">
        <source>%n more stand at their visits.</source>
        <translation>
            <numerusform>%n more stands at its visit.</numerusform>
            <numerusform>%n more stand at their visits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenThings</name>
    <message numerus="yes">
        <source>%n more contacts are due</source>
        <translation>
            <numerusform>%n more contact is due</numerusform>
            <numerusform>%n more contacts are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notes are not signed</source>
        <translation>
            <numerusform>%n more note is not signed</numerusform>
            <numerusform>%n more notes are not signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Companion failed at something and passed it over, %n times</source>
        <translation>
            <numerusform>Companion failed at something and passed it over, %n time</numerusform>
            <numerusform>Companion failed at something and passed it over, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup has been seen on another drive for more than %n days: connect it, or name a folder on one in Settings, Backups.</source>
        <translation>
            <numerusform>No backup has been seen on another drive for more than %n day: connect it, or name a folder on one in Settings, Backups.</numerusform>
            <numerusform>No backup has been seen on another drive for more than %n days: connect it, or name a folder on one in Settings, Backups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreStartLines</name>
    <message numerus="yes">
        <source>%n before the start</source>
        <translation>
            <numerusform>%n before the start</numerusform>
            <numerusform>%n before the start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolEditor</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolReading</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendsChart</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
</TS>
