namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Advance widths of DejaVu Sans for Hebrew and for the shapes of Arabic letters, the widest of the usual fonts: written as <see cref="CarlitoAdvances"/> are.</summary>
internal static class DejaVuAdvances
{
    public static readonly (int First, int Last)[] Ranges =
    [
        (0x05BE, 0x05BE),
        (0x05D0, 0x05EA),
        (0x060C, 0x060C),
        (0x061B, 0x061B),
        (0x061F, 0x061F),
        (0x0660, 0x0669),
        (0xFB56, 0xFB59),
        (0xFB7A, 0xFB7D),
        (0xFB8A, 0xFB8B),
        (0xFB8E, 0xFB95),
        (0xFBFC, 0xFBFF),
        (0xFE80, 0xFEFC),
    ];

    private const string RegularDigits =
        "LjVZSgNMReU6IuLFU6UwHKRMQ7SMVPVvIuM0UxUCUeT/RRS/WtSEWrVCKVKLQ/RMRMRMRMRMRMRMRMRMRMeIfbI6JqUqUqTyUqPdRqcpcpPPRr"
        + "cpcpPPRrZDarI6JqPDI5JwI5JwPdQiI5JwZDarI6JqI5JweIfbI6JqQxRKeIfbI6JqeIfbI6JqUqUqTyUqUqUqTyUqUqUqTyUqOQQzOQQzPdRq"
        + "PdRqnEoza0cjnEoza0cjmsnNbLbwmsnNbLbwdmeYZeaQdmeYZeaQTGRCTGPcTGRCQvPchLhIPTQMY1asPTQMaYa+PPRrXQYPJwKmT0VTRJSgXg"
        + "YXI6JqQxRKQ4OwPdQiZDarZDarI6JqSQTGSQTGSQTGSQTG";

    private const string BoldDigits =
        "NSXTThOTS0V/K/M0V/VvJbSfSITXWSXKK/OgVwVUVmVDVKU5XkTRYRV3MKMzSkTiTiTiTiTiTiTiTiTiTigKh4MBNEXEXEXEXESbT6gxgxSnSn"
        + "gxgxSnSndVgYMBNEQXK+MBK+MBT5UEK+MBdVdVMBNEK+MBgKh4MBNES5TagKh4MBNEgKh4MBNEXEXEXEXEXEXEXEXEXEXEXEXEQbSfQbSfSbT6"
        + "SbT6sKtPfegksKtPfegkrDrqe7firDrqe7fihPiReJfLhPiReJfLV3V3V3SEV3V3V3SElLmHU9XCcnc2U9XCdVdzSnSnbxckMBNEXdZGT0VdbU"
        + "czMBNES5TaWMVIT5UEdVgYdVgYMBNEX1YTX1YTX1YTX1YT";

    public static readonly ushort[] Regular = CarlitoAdvances.Decode(RegularDigits);

    public static readonly ushort[] Bold = CarlitoAdvances.Decode(BoldDigits);
}
