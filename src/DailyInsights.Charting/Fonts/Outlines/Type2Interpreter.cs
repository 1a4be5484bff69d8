using DailyInsights.Charting.Fonts.Tables;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// Runs the little program that draws a glyph of a CFF font. Hints are passed over: they serve pixels coarser than ours.
/// Source: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5177.Type2.pdf
/// </summary>
internal sealed class Type2Interpreter(CffIndex globalSubroutines, CffIndex localSubroutines)
{
    // The specification allows 10 calls within calls and 48 operands. The budget stops programs that were damaged into loops
    // of calls: the largest glyphs take a few thousand steps.
    private const int DeepestCall = 10;
    private const int StepBudget = 200_000;

    private readonly Type2Pen _pen = new();
    private readonly Type2Stack _stack = new();
    private int _hints;
    private int _steps;
    private bool _isWidthRead;

    public PathData Draw(FontTable program)
    {
        Run(program, 0);
        return _pen.Finish();
    }

    // Gives false once the glyph has ended.
    private bool Run(FontTable program, int depth)
    {
        if (depth > DeepestCall)
        {
            throw new FontFormatException("A glyph's program calls too deep.");
        }

        for (var at = 0; at < program.Length;)
        {
            if (++_steps > StepBudget)
            {
                throw new FontFormatException("A glyph's program doesn't end.");
            }

            var b = program.U8(at++);
            if (b >= 32 || b == 28)
            {
                _stack.Push(Operand(program, b, ref at));
                continue;
            }

            switch (b)
            {
                case 1 or 3 or 18 or 23:
                    CountHints();
                    break;
                case 19 or 20:
                    CountHints();
                    at += (_hints + 7) / 8;
                    break;
                case 10 or 29:
                    if (!Run(Subroutine(b == 10 ? localSubroutines : globalSubroutines), depth + 1))
                    {
                        return false;
                    }

                    break;
                case 11:
                    return true;
                case 14:
                    return false;
                case 12:
                    Flex(program.U8(at++));
                    break;
                default:
                    Draw(b);
                    break;
            }
        }

        return true;
    }

    private static double Operand(FontTable program, int b, ref int at)
    {
        switch (b)
        {
            case 28:
                at += 2;
                return program.S16(at - 2);
            case <= 246:
                return b - 139;
            case <= 250:
                return ((b - 247) * 256) + program.U8(at++) + 108;
            case <= 254:
                return (-(b - 251) * 256) - program.U8(at++) - 108;
            default:
                at += 4;
                return (int)program.U32(at - 4) / 65536.0;
        }
    }

    private FontTable Subroutine(CffIndex subroutines)
    {
        var bias = subroutines.Count < 1240 ? 107 : subroutines.Count < 33900 ? 1131 : 32768;
        return subroutines[(int)_stack.Pop() + bias];
    }

    private void CountHints()
    {
        _hints += _stack.Count / 2;
        _isWidthRead = true;
        _stack.Clear();
    }

    private void Draw(int operation)
    {
        var operands = _stack.Items;
        switch (operation)
        {
            case 4:
                _pen.Move(0, Moves(operands, 1)[0]);
                break;
            case 21:
                var move = Moves(operands, 2);
                _pen.Move(move[0], move[1]);
                break;
            case 22:
                _pen.Move(Moves(operands, 1)[0], 0);
                break;
            case 5:
                Type2Curves.Lines(_pen, operands);
                break;
            case 6 or 7:
                Type2Curves.AlternatingLines(_pen, operands, startsHorizontal: operation == 6);
                break;
            case 8:
                Type2Curves.Curves(_pen, operands);
                break;
            case 24:
                Type2Curves.Curves(_pen, Part(operands, 0, operands.Length - 2));
                Type2Curves.Lines(_pen, Part(operands, operands.Length - 2, 2));
                break;
            case 25:
                Type2Curves.Lines(_pen, Part(operands, 0, operands.Length - 6));
                Type2Curves.Curves(_pen, Part(operands, operands.Length - 6, 6));
                break;
            case 26 or 27:
                Type2Curves.FlatEndedCurves(_pen, operands, isHorizontal: operation == 27);
                break;
            case 30 or 31:
                Type2Curves.AlternatingCurves(_pen, operands, startsHorizontal: operation == 31);
                break;
        }

        _stack.Clear();
    }

    private void Flex(int operation)
    {
        Type2Curves.Flex(_pen, _stack.Items, operation);
        _stack.Clear();
    }

    // The first move may have the glyph's width before its own operands.
    private ReadOnlySpan<double> Moves(ReadOnlySpan<double> operands, int count)
    {
        var skip = !_isWidthRead && operands.Length > count ? 1 : 0;
        _isWidthRead = true;
        return Part(operands, skip, count);
    }

    private static ReadOnlySpan<double> Part(ReadOnlySpan<double> operands, int start, int length) =>
        start >= 0 && length >= 0 && start + length <= operands.Length
            ? operands.Slice(start, length)
            : throw new FontFormatException("A glyph's program lacks operands.");
}
